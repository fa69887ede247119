package dev.fairlead.rules.document;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;

/**
 * An entry of a block mapping as it stands in its file, told by indentation: what YAML drops leaves
 * no node behind.
 *
 * @param key the key as written
 * @param parentKey the key that the mapping stands under; empty at the top
 * @param text everything from the key to the end of its value, without indentation
 */
record BlockEntry(String key, String parentKey, String text) {
  static BlockEntry at(Place key) {
    SourceFile file = key.file();
    int indent = key.column() - 1;
    StringBuilder text = new StringBuilder();
    for (int line = key.line(); line <= file.lineCount(); line++) {
      String words = file.lineText(line);
      if (line > key.line() && !words.isBlank() && !belongs(words, indent)) {
        break;
      }
      text.append((line == key.line() ? words.substring(indent) : words).strip()).append('\n');
    }
    return new BlockEntry(key.text(), parent(file, key.line(), indent), text.toString().strip());
  }

  /** A list may stand at the indentation of its key. */
  private static boolean belongs(String line, int indent) {
    int own = indentOf(line);
    return own > indent || (own == indent && line.startsWith("- ", own));
  }

  private static String parent(SourceFile file, int line, int indent) {
    for (int above = line - 1; above > 0; above--) {
      String words = file.lineText(above);
      int colon = words.indexOf(':');
      if (!words.isBlank() && indentOf(words) < indent && colon > 0) {
        String key = words.substring(0, colon).strip();
        return key.startsWith("- ") ? key.substring(2).strip() : key;
      }
    }
    return "";
  }

  private static int indentOf(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  boolean sameText(BlockEntry other) {
    return text.equals(other.text);
  }
}
