package dev.fairlead.source;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in our own words, at the place a person would look, why SnakeYAML stopped. */
final class SyntaxWording {
  private final ChunkText chunk;
  private final String text;

  SyntaxWording(ChunkText chunk) {
    this.chunk = chunk;
    this.text = chunk.file().text();
  }

  Problem problem(YAMLException failure) {
    Place conflict = conflictMarker();
    if (conflict != null) {
      return syntax("marker of a merge conflict", conflict);
    }
    if (failure instanceof MarkedYAMLException m && m.getProblemMark() != null) {
      return marked(m, chunk.offset(m.getProblemMark().getIndex()));
    }
    return syntax("not readable as YAML", chunk.place(0, 0));
  }

  private Problem marked(MarkedYAMLException failure, int at) {
    String what = failure.getProblem() == null ? "" : failure.getProblem();
    String context = failure.getContext() == null ? "" : failure.getContext();
    Mark mark = failure.getContextMark();
    int opened = mark == null ? at : chunk.offset(mark.getIndex());
    Place here = character(at);
    if (what.startsWith("found character '\\t")) {
      return syntax("tab where YAML allows only spaces", here);
    }
    if (what.startsWith("found character")) {
      return syntax("a plain value cannot start with `" + here.text() + "`, quote it", here);
    }
    if (what.startsWith("mapping values are not allowed")) {
      return colon(at);
    }
    if (what.startsWith("sequence entries are not allowed")) {
      return syntax("a list item cannot start here", here);
    }
    if (what.startsWith("mapping keys are not allowed")) {
      return syntax("`?` cannot start a value, quote it", here);
    }
    if (what.startsWith("could not find expected ':'")) {
      return syntax("no `:` after this key", restOfLine(opened));
    }
    if (what.startsWith("expected <block end>")) {
      return blockEnd(at);
    }
    if (what.startsWith("expected the node content")) {
      return syntax("unexpected `" + here.text() + "`", here);
    }
    if (what.startsWith("found unexpected end of stream")
        || what.startsWith("found unexpected document separator")) {
      return syntax("this quote is never closed", character(opened));
    }
    if (what.startsWith("expected ',' or")) {
      String bracket = what.startsWith("expected ',' or ']'") ? "]" : "}";
      String message = "expected `,` or `" + bracket + "`";
      return new Problem(Problem.Kind.SYNTAX, message, here, character(opened));
    }
    if (what.startsWith("found unknown escape") || what.startsWith("expected escape sequence")) {
      return syntax("unknown escape in a double-quoted text", escape(at));
    }
    if (context.contains("an alias") || context.contains("an anchor")) {
      String sign = character(opened).text();
      return syntax(
          "no name after `" + sign + "`, quote a text that starts with it", character(opened));
    }
    if (context.contains("block scalar")) {
      return syntax("only an indentation digit, + or - may follow `|` or `>`", here);
    }
    if (what.startsWith("expected '<document start>'") || context.contains("directive")) {
      int sign = text.lastIndexOf("\n%", at) + 1;
      return syntax("kubectl accepts no directives", restOfLine(Math.max(sign, chunk.start())));
    }
    if (what.startsWith("found undefined tag handle") || context.contains("tag")) {
      return syntax("not readable as a tag", here);
    }
    return syntax("not readable as YAML from here on", here);
  }

  /** A {@code :} that makes a key where no key can be. */
  private Problem colon(int at) {
    int start = lineStart(at);
    int earlier = text.indexOf(": ", start);
    if (earlier >= 0 && earlier < at) {
      return syntax("a second `:` in one line, quote the text", character(at));
    }
    while (start < at && (text.charAt(start) == ' ' || text.charAt(start) == '-')) {
      start++;
    }
    return syntax(
        "this line continues the one before: wrong indentation, or a `:` is missing there",
        new Place(chunk.file(), start, Math.max(start, at)));
  }

  private Problem blockEnd(int at) {
    int before = at;
    while (before > 0 && text.charAt(before - 1) == ' ') {
      before--;
    }
    char last = before > 0 ? text.charAt(before - 1) : '\n';
    if (last == '"' || last == '\'') {
      return behindQuote(last, before - 1, at);
    }
    if (last == ']' || last == '}') {
      return syntax("nothing can follow `" + last + "` here", restOfLine(at));
    }
    return syntax("unexpected indentation or a missing `:` or `-`", restOfLine(at));
  }

  /**
   * A quote with something behind it. If it closes what was opened on a line before, the quote over
   * there is probably the one that should not be, or lacks its partner.
   */
  private Problem behindQuote(char quote, int closing, int at) {
    String message = "nothing can follow `" + quote + "` here";
    int opening = text.lastIndexOf(quote, closing - 1);
    return opening >= chunk.start() && text.substring(opening, closing).indexOf('\n') >= 0
        ? new Problem(Problem.Kind.SYNTAX, message, restOfLine(at), character(opening))
        : syntax(message, restOfLine(at));
  }

  /** Where Git has left both sides of a conflict, null if it has not. */
  private @Nullable Place conflictMarker() {
    for (String marker : new String[] {"<<<<<<< ", ">>>>>>> "}) {
      int found = chunk.text().startsWith(marker) ? 0 : chunk.text().indexOf("\n" + marker) + 1;
      if (found > 0 || chunk.text().startsWith(marker)) {
        return restOfLine(chunk.start() + found);
      }
    }
    return null;
  }

  private static Problem syntax(String message, Place place) {
    return new Problem(Problem.Kind.SYNTAX, message, place);
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** From a character to the end of its line. */
  private Place restOfLine(int offset) {
    Place first = character(offset);
    int end = first.end();
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return new Place(chunk.file(), first.start(), end);
  }

  /** The backslash and the character after it, of which the offset is the second or near it. */
  private Place escape(int offset) {
    int backslash = text.lastIndexOf('\\', offset);
    int start = backslash < lineStart(offset) ? offset : backslash;
    return new Place(chunk.file(), start, Math.max(start, character(start + 1).end()));
  }

  /** One character; at the end of a line or of the text the last one before that can be seen. */
  private Place character(int offset) {
    int at = Math.min(offset, text.length());
    if (at == text.length() || isBreak(text.charAt(at))) {
      int before = at;
      while (before > chunk.start() && Character.isWhitespace(text.charAt(before - 1))) {
        before--;
      }
      at = before > chunk.start() ? before - 1 : at;
    }
    int length = at == text.length() ? 0 : Character.charCount(text.codePointAt(at));
    if (at > 0 && length == 1 && Character.isLowSurrogate(text.charAt(at))) {
      at--;
      length = 2;
    }
    return new Place(chunk.file(), at, at + length);
  }
}
