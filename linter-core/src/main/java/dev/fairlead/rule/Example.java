package dev.fairlead.rule;

import java.util.List;

/**
 * Manifests on a rule's page that the rule must report, or must accept: one fenced block, or
 * several named ones that follow each other.
 *
 * @param line the line of its first fence on the page, from 1
 */
public record Example(int line, List<File> files) {
  public Example {
    files = List.copyOf(files);
  }

  /**
   * One fenced block.
   *
   * @param name the name after the fence's {@code yaml}; {@code example.yaml} where it has none
   * @param line the line on the page on which the text begins, from 1
   * @param text what stands in the block, without the markers
   * @param expected the markers, in the order of the lines
   */
  public record File(String name, int line, String text, List<Expected> expected) {
    /** The name of a block that gives none. */
    public static final String UNNAMED = "example.yaml";

    public File {
      expected = List.copyOf(expected);
    }
  }

  /**
   * A marker: on this line stands a finding.
   *
   * @param line the line in the block, from 1
   * @param part what its message contains
   */
  public record Expected(int line, String part) {}
}
