package dev.fairlead.source;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in our own words, at the place a person would look, why SnakeYAML stopped. */
final class SyntaxWording {
  private final ChunkText chunk;

  SyntaxWording(ChunkText chunk) {
    this.chunk = chunk;
  }

  Problem problem(YAMLException failure) {
    if (failure instanceof ReaderException r) {
      String code = Integer.toHexString(0x10000 | r.getCodePoint()).substring(1);
      return syntax(
          "control character U+" + code.toUpperCase(java.util.Locale.ROOT),
          place(r.getPosition(), 1));
    }
    if (failure instanceof MarkedYAMLException m && m.getProblemMark() != null) {
      return marked(m, m.getProblemMark());
    }
    return syntax("not readable as YAML", chunk.place(0, 0));
  }

  private Problem marked(MarkedYAMLException failure, Mark mark) {
    String what = failure.getProblem() == null ? "" : failure.getProblem();
    String context = failure.getContext() == null ? "" : failure.getContext();
    int at = mark.getIndex();
    Mark opened = failure.getContextMark();
    if (what.startsWith("found character '\\t")) {
      return syntax("tab where YAML allows only spaces", place(at, 1));
    }
    if (what.startsWith("found character")) {
      String c = place(at, 1).text();
      return syntax("a plain value cannot start with `" + c + "`, quote it", place(at, 1));
    }
    if (what.startsWith("mapping values are not allowed")) {
      return syntax(
          "unexpected `:`, the line before is indented differently or the text needs quotes",
          place(at, 1));
    }
    if (what.startsWith("sequence entries are not allowed")) {
      return syntax("a list item cannot start here", place(at, 1));
    }
    if (what.startsWith("mapping keys are not allowed")) {
      return syntax("`?` cannot start a value, quote it", place(at, 1));
    }
    if (what.startsWith("could not find expected ':'")) {
      return syntax("no `:` after this key", line(opened, at));
    }
    if (what.startsWith("expected <block end>")) {
      return syntax("unexpected indentation or a missing `:` or `-`", line(mark, at));
    }
    if (what.startsWith("found unexpected end of stream")
        || what.startsWith("found unexpected document separator")) {
      return syntax("this quote is never closed", place(index(opened, at), 1));
    }
    if (what.startsWith("expected ',' or ']'")) {
      return unclosed("]", opened, at);
    }
    if (what.startsWith("expected ',' or '}'")) {
      return unclosed("}", opened, at);
    }
    if (what.startsWith("found unknown escape") || what.startsWith("expected escape sequence")) {
      return syntax("unknown escape in a double-quoted text", place(Math.max(0, at - 1), 2));
    }
    if (what.startsWith("found undefined tag handle")) {
      return syntax("unknown tag prefix", place(at, 1));
    }
    if (what.startsWith("expected '<document start>'") || context.contains("directive")) {
      return syntax(
          "kubectl accepts no directives and nothing else before a document", line(mark, at));
    }
    if (context.contains("block scalar")) {
      return syntax("only an indentation digit, + or - may follow `|` or `>`", place(at, 1));
    }
    return syntax("not readable as YAML from here on", place(at, 1));
  }

  private Problem unclosed(String bracket, @Nullable Mark opened, int at) {
    Place open = place(index(opened, at), 1);
    return new Problem(
        Problem.Kind.SYNTAX, "expected `,` or `" + bracket + "`", place(at, 1), open);
  }

  private static Problem syntax(String message, Place place) {
    return new Problem(Problem.Kind.SYNTAX, message, place);
  }

  private static int index(@Nullable Mark mark, int otherwise) {
    return mark == null ? otherwise : mark.getIndex();
  }

  /** From a mark to the end of its line, at least one character. */
  private Place line(@Nullable Mark mark, int otherwise) {
    Place first = place(index(mark, otherwise), 1);
    String text = chunk.file().text();
    int end = first.start();
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return new Place(chunk.file(), first.start(), Math.max(end, first.end()));
  }

  /** So many characters from a code point on, as far as the file goes. */
  private Place place(int codePoint, int length) {
    int from = Math.min(chunk.offset(codePoint), chunk.file().text().length());
    int to = Math.min(chunk.offset(codePoint + length), chunk.file().text().length());
    return new Place(chunk.file(), from, to);
  }
}
