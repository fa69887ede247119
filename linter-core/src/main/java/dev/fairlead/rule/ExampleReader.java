package dev.fairlead.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the fenced blocks of a section into examples.
 *
 * <p>A fence opens with {@code ```yaml} and perhaps a file name, or with {@code ```properties} and
 * a file name. Named blocks with nothing but blank lines between them are one example; an unnamed
 * block is one by itself. A line that must be reported ends in {@code # finding: part of the
 * message}; two findings on a line take two markers.
 */
final class ExampleReader {
  private static final String FENCE = "```";
  private static final String MARKER = "# finding:";

  private final List<Example> examples = new ArrayList<>();
  private final List<Example.File> pending = new ArrayList<>();
  private int pendingLine;

  /**
   * The examples of a stretch of a page.
   *
   * @param firstLine the number on the page of the first of these lines
   */
  static List<Example> read(List<String> lines, int firstLine) {
    return new ExampleReader().readAll(lines, firstLine);
  }

  private List<Example> readAll(List<String> lines, int firstLine) {
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      if (!line.startsWith(FENCE)) {
        if (!line.isBlank()) {
          finishExample();
        }
        i++;
        continue;
      }
      int close = closingFence(lines, i);
      String info = line.substring(FENCE.length()).strip();
      String language = info.startsWith("properties ") ? "properties" : "yaml";
      if (info.equals(language) || info.startsWith(language + " ")) {
        String name = info.substring(language.length()).strip();
        add(name, readBlock(name, lines.subList(i + 1, close), firstLine + i + 1), firstLine + i);
      } else {
        finishExample();
      }
      i = close + 1;
    }
    finishExample();
    return List.copyOf(examples);
  }

  private void add(String name, Example.File file, int fenceLine) {
    boolean sameExample =
        !name.isEmpty() && pending.stream().noneMatch(f -> f.name().equals(file.name()));
    if (!sameExample) {
      finishExample();
    }
    if (pending.isEmpty()) {
      pendingLine = fenceLine;
    }
    pending.add(file);
    if (name.isEmpty()) {
      finishExample();
    }
  }

  private void finishExample() {
    if (!pending.isEmpty()) {
      examples.add(new Example(pendingLine, pending));
      pending.clear();
    }
  }

  private static int closingFence(List<String> lines, int open) {
    for (int i = open + 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        return i;
      }
    }
    return lines.size();
  }

  private static Example.File readBlock(String name, List<String> lines, int firstLine) {
    StringBuilder text = new StringBuilder();
    List<Example.Expected> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int marker = line.indexOf(MARKER);
      if (marker >= 0) {
        for (String part : line.substring(marker + MARKER.length()).split(MARKER)) {
          expected.add(new Example.Expected(i + 1, part.strip()));
        }
        line = line.substring(0, marker).stripTrailing();
      }
      text.append(line).append('\n');
    }
    String file = name.isEmpty() ? Example.File.UNNAMED : name;
    return new Example.File(file, firstLine, text.toString(), expected);
  }
}
