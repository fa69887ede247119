package dev.fairlead.cli;

import dev.fairlead.report.Ink;
import dev.fairlead.report.TerminalText;
import dev.fairlead.source.Place;
import java.util.function.UnaryOperator;

/** An answer as text while it is being written. */
final class Page {
  private final StringBuilder out = new StringBuilder();
  private final Ink ink;

  Page(Ink ink) {
    this.ink = ink;
  }

  Ink ink() {
    return ink;
  }

  Table.Cell plain(String text) {
    return Table.plain(text);
  }

  Table.Cell strong(String text) {
    return cell(text, ink::strong);
  }

  Table.Cell quiet(String text) {
    return cell(text, ink::quiet);
  }

  Table.Cell good(String text) {
    return cell(text, ink::good);
  }

  Table.Cell bad(String text) {
    return cell(text, ink::error);
  }

  Table.Cell doubtful(String text) {
    return cell(text, ink::warning);
  }

  Table.Cell pointer(String text) {
    return cell(text, ink::pointer);
  }

  Table.Cell place(Place place) {
    return quiet(place.toString());
  }

  Table.Cell cell(String text, UnaryOperator<String> colour) {
    String clean = TerminalText.clean(text);
    return new Table.Cell(TerminalText.columns(clean), colour.apply(clean));
  }

  /** Cells on a line of their own, parted by two blanks. */
  Page line(int indent, Table.Cell... cells) {
    return table(new Table(indent).row(cells));
  }

  Page table(Table table) {
    table.appendTo(out);
    return this;
  }

  Page gap() {
    if (out.length() > 0) {
      out.append('\n');
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
