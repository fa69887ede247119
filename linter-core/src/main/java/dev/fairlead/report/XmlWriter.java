package dev.fairlead.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one XML document of version 1.0, an element a line, indented by two spaces. Characters
 * that XML cannot hold become question marks.
 */
final class XmlWriter {
  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();

  /** Whether the start tag of the innermost element still takes attributes. */
  private boolean inTag;

  private boolean afterText;

  XmlWriter(StringBuilder out) {
    this.out = out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /** Begins an element inside the one that is open. */
  XmlWriter begin(String name) {
    closeTag();
    line();
    out.append('<').append(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** An attribute of the element that was just begun. */
  XmlWriter attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
    return this;
  }

  XmlWriter attribute(String name, int value) {
    return attribute(name, Integer.toString(value));
  }

  /** The text of an element that has no others inside. */
  XmlWriter text(String text) {
    closeTag();
    escape(text, false);
    afterText = true;
    return this;
  }

  XmlWriter end() {
    String name = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      if (!afterText) {
        line();
      }
      out.append("</").append(name).append('>');
    }
    afterText = false;
    return this;
  }

  private void closeTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void line() {
    out.append('\n').append("  ".repeat(open.size()));
  }

  /** Readers make a blank of a line break in an attribute, unless it is written as a number. */
  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        default -> out.append(isAllowed(text, i) ? c : '?');
      }
    }
  }

  /** https://www.w3.org/TR/xml/#charsets; what is discouraged there is left out, too. */
  private static boolean isAllowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= ' ' && !Character.isISOControl(c) && c < '\uFFFE';
  }
}
