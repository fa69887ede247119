package dev.fairlead.cli;

import dev.fairlead.report.TerminalText;
import java.util.ArrayList;
import java.util.List;

/** Rows whose columns stand below each other, each as wide as its widest cell. */
final class Table {
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * A text, cleaned of what must not reach a terminal.
   *
   * @param width its columns
   * @param shown the text in its colour
   */
  record Cell(int width, String shown) {}

  Table(int indent) {
    this.indent = " ".repeat(indent);
  }

  Table row(Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void appendTo(StringBuilder out) {
    List<Integer> widths = new ArrayList<>();
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).width()));
      }
    }
    for (List<Cell> row : rows) {
      out.append(indent);
      int blanks = 0;
      for (int i = 0; i < row.size(); i++) {
        Cell cell = row.get(i);
        if (cell.width() > 0) {
          out.append(" ".repeat(blanks)).append(cell.shown());
          blanks = 0;
        }
        blanks += widths.get(i) - cell.width() + (widths.get(i) > 0 ? GAP.length() : 0);
      }
      out.append('\n');
    }
  }

  /** A cell of plain text. */
  static Cell plain(String text) {
    String clean = TerminalText.clean(text);
    return new Cell(TerminalText.columns(clean), clean);
  }
}
