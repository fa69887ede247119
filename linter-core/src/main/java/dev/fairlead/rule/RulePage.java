package dev.fairlead.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a rule: {@code <SimpleName>.md} beside its class. What {@code explain} prints, what
 * SARIF gives as help, and the examples that test the rule.
 *
 * @param id the heading
 * @param summary the sentence below it
 * @param sections the Markdown of each section without its heading; all of them, in order
 * @param reports the examples that the rule must report
 * @param accepts the examples that the rule must not report
 * @param text the page as it stands in the file
 */
public record RulePage(
    String id,
    String summary,
    Map<Section, String> sections,
    List<Example> reports,
    List<Example> accepts,
    String text) {
  public RulePage {
    sections = Map.copyOf(sections);
    reports = List.copyOf(reports);
    accepts = List.copyOf(accepts);
  }

  /** The headings of a page, in the order in which they must stand. */
  public enum Section {
    /** What breaks at run time. */
    WHY("Why"),
    REPORTS("Reports"),
    ACCEPTS("Accepts"),
    FIX("Fix"),
    /** Known misses. */
    DOES_NOT_SEE("Does not see"),
    REFERENCES("References");

    private final String heading;

    Section(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }

  /** A page that does not have the fixed form; the message says where and what to write. */
  public static final class MalformedPageException extends RuntimeException {
    MalformedPageException(String message) {
      super(message);
    }
  }

  /** The file name of a rule's page, which stands beside its class. */
  public static String fileName(Rule rule) {
    return rule.getClass().getSimpleName() + ".md";
  }

  /** The text of a rule's page; empty if it has none. */
  public static Optional<String> textOf(Rule rule) {
    return rule.page();
  }

  /** The text of the page beside a rule's class; empty if there is none. */
  static Optional<String> besideClassOf(Rule rule) {
    try (InputStream in = rule.getClass().getResourceAsStream(fileName(rule))) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a page.
   *
   * @throws MalformedPageException if a heading is missing, unknown or out of order
   */
  public static RulePage parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
      throw new MalformedPageException("line 1 must be the heading `# rule-id`");
    }
    List<Integer> starts = findSections(lines);
    Map<Section, String> sections = new EnumMap<>(Section.class);
    List<List<Example>> examples = new ArrayList<>();
    for (Section section : Section.values()) {
      int i = section.ordinal();
      int from = starts.get(i) + 1;
      int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      List<String> body = lines.subList(from, to);
      sections.put(section, String.join("\n", body).strip());
      if (section == Section.REPORTS || section == Section.ACCEPTS) {
        examples.add(ExampleReader.read(body, from + 1));
      }
    }
    String summary = String.join(" ", lines.subList(1, starts.get(0))).strip();
    return new RulePage(
        lines.get(0).substring(2).strip(),
        summary,
        sections,
        examples.get(0),
        examples.get(1),
        text);
  }

  /**
   * The examples in a piece of Markdown, as in a section of a page.
   *
   * @param firstLine the number that its first line counts as
   */
  public static List<Example> examples(String markdown, int firstLine) {
    return ExampleReader.read(markdown.lines().toList(), firstLine);
  }

  /** The Markdown of a section without its heading. */
  public String section(Section section) {
    return sections.getOrDefault(section, "");
  }

  /** The index in the lines of each section's heading, in the order of the sections. */
  private static List<Integer> findSections(List<String> lines) {
    List<Integer> starts = new ArrayList<>();
    boolean fenced = false;
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced && line.startsWith("## ")) {
        String expected = heading(starts.size());
        if (!line.strip().equals(expected)) {
          throw new MalformedPageException(
              "line " + (i + 1) + ": `" + line + "` where " + expected + " must stand");
        }
        starts.add(i);
      }
    }
    if (fenced) {
      throw new MalformedPageException("a fenced block is never closed");
    }
    if (starts.size() < Section.values().length) {
      throw new MalformedPageException("the section " + heading(starts.size()) + " is missing");
    }
    return starts;
  }

  private static String heading(int section) {
    Section[] all = Section.values();
    return section < all.length ? "## " + all[section].heading() : "the end of the page";
  }
}
