package dev.fairlead.lint.suppression;

import dev.fairlead.lint.suppression.Suppression.Reach;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the suppressions in the comments of one file. */
final class Comments {
  private static final String WORD = "fairlead-ignore";
  private static final String WHOLE_FILE = "fairlead-ignore-file";

  private final SourceFile file;
  private final String text;
  private final List<Document> documents;
  private final List<Suppression> found = new ArrayList<>();

  Comments(SourceFile file, List<Document> documents) {
    this.file = file;
    this.text = file.text();
    this.documents = documents;
  }

  List<Suppression> suppressions() {
    for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + WORD.length())) {
      int hash = hashBefore(at);
      if (hash >= 0) {
        read(hash, at);
      }
    }
    return found;
  }

  /** The start of the comment that begins with the word at an offset, -1 if none does. */
  private int hashBefore(int word) {
    int at = word - 1;
    while (at >= 0 && isBlank(text.charAt(at))) {
      at--;
    }
    boolean comment =
        at >= 0
            && text.charAt(at) == '#'
            && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    return comment ? at : -1;
  }

  private void read(int hash, int start) {
    int end = endOfComment(start);
    int wordEnd = start;
    while (wordEnd < end && !isBlank(text.charAt(wordEnd)) && text.charAt(wordEnd) != ':') {
      wordEnd++;
    }
    String word = text.substring(start, wordEnd);
    Place whole = new Place(file, hash, end);
    boolean isText = new EnclosingScalar(documents).contains(whole);
    if (word.equals(WORD) || word.equals(WHOLE_FILE)) {
      Reach reach = word.equals(WORD) ? Reach.line(governedLine(hash)) : Reach.FILE;
      Directive directive = new Directive(text.substring(wordEnd, end), whole, wordEnd);
      found.add(directive.read(reach, isText));
    } else {
      String message = "`" + word + "` is no suppression; there are " + WORD + " and " + WHOLE_FILE;
      Located<String> wrong = new Located<>(message, new Place(file, start, wordEnd));
      found.add(
          new Suppression(
              Reach.line(governedLine(hash)),
              List.of(),
              Optional.empty(),
              "",
              whole,
              isText,
              List.of(wrong)));
    }
  }

  /** The end of the line, or where another comment begins in it. */
  private int endOfComment(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int next = text.indexOf(" #", start);
    end = next >= 0 && next < end ? next : end;
    while (isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The line of a comment beside a value; below a comment alone the next line with a value. */
  private int governedLine(int hash) {
    int line = file.line(hash);
    if (!isCommentOnly(line)) {
      return line;
    }
    int below = line + 1;
    while (below <= file.lineCount() && (file.lineText(below).isBlank() || isCommentOnly(below))) {
      below++;
    }
    return below;
  }

  private boolean isCommentOnly(int line) {
    return file.lineText(line).stripLeading().startsWith("#");
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
