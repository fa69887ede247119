package dev.fairlead.schema;

/** What may have been meant by a field that is not there. */
public sealed interface Suggestion {
  /**
   * Another field of the same structure, spelled nearly so: {@code targetport}, {@code targetPort}.
   */
  record Spelling(String field) implements Suggestion {}

  /**
   * The field exists under another one of the same structure, or is now written there.
   *
   * @param path from the structure: {@code template.spec}, {@code service.name}
   */
  record Below(String path) implements Suggestion {}

  /** The structure around this one has a field of that name: indented one step too far. */
  record Above(String field) implements Suggestion {}

  /** Other minors have the field: from the first to the last one that has it. */
  record OtherVersion(int firstMinor, int lastMinor) implements Suggestion {}
}
