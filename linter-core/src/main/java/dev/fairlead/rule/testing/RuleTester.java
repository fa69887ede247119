package dev.fairlead.rule.testing;

import dev.fairlead.rule.Example;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RulePage;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tests a rule by the examples on its page.
 *
 * <p>An example may have a block named {@code fairlead.yaml} that tells of the cluster, as the
 * configuration of a project does. Each example is read, passed through the API server and
 * evaluated as one scope, and given to this rule alone, so only its own findings count. Every line
 * that is marked must be reported with the marked part of the message, once a marker; every other
 * line must be silent. Findings must follow the style of messages, and a fix with edits must mend
 * its finding.
 */
public final class RuleTester {
  private final Rule rule;
  private final YamlReader reader = new SnakeYamlReader();

  private RuleTester(Rule rule) {
    this.rule = rule;
  }

  public static RuleTester of(Rule rule) {
    return new RuleTester(rule);
  }

  /**
   * What is wrong with the page or with what the rule says of its examples; empty if all is well.
   */
  public List<String> testPage() {
    String file = RulePage.fileName(rule);
    Optional<String> text = RulePage.textOf(rule);
    if (text.isEmpty()) {
      return List.of(file + ": there is no such page beside the class");
    }
    RulePage page;
    try {
      page = RulePage.parse(text.get());
    } catch (RulePage.MalformedPageException e) {
      return List.of(file + ": " + e.getMessage());
    }
    List<String> complaints = new ArrayList<>(checkForm(page, file));
    complaints.addAll(testExamples(page, file));
    return List.copyOf(complaints);
  }

  /** What is wrong with what the rule says of the examples of a page that is not beside it. */
  public List<String> testExamples(RulePage page) {
    return testExamples(page, page.id());
  }

  private List<String> testExamples(RulePage page, String file) {
    List<String> complaints = new ArrayList<>();
    ExampleCheck test = new ExampleCheck(rule, reader, file);
    for (Example example : page.reports()) {
      if (example.files().stream().allMatch(f -> f.expected().isEmpty())) {
        complaints.add(file + ":" + example.line() + ": no line ends in `# finding: ...`");
      }
      complaints.addAll(test.complaints(example));
    }
    for (Example example : page.accepts()) {
      if (example.files().stream().anyMatch(f -> !f.expected().isEmpty())) {
        complaints.add(
            file + ":" + example.line() + ": a marker in an example of what is accepted");
      }
      complaints.addAll(test.complaints(example));
    }
    return List.copyOf(complaints);
  }

  /**
   * Tests one example that is not on the page.
   *
   * @param example a manifest with markers, or several in fences as they stand on a page
   */
  public List<String> test(String example) {
    String fenced = example.contains("```") ? example : "```yaml\n" + example + "\n```";
    int firstLine = example.contains("```") ? 1 : 0;
    List<String> complaints = new ArrayList<>();
    ExampleCheck test = new ExampleCheck(rule, reader, "example");
    for (Example each : RulePage.examples(fenced, firstLine)) {
      complaints.addAll(test.complaints(each));
    }
    return List.copyOf(complaints);
  }

  /**
   * What differs between the markers of an example and the findings of the rule, whatever the style
   * of its messages.
   *
   * @param file the name of the file that the example stands in, for the complaints
   */
  public List<String> test(Example example, String file) {
    return new ExampleCheck(rule, reader, file).differences(example);
  }

  private List<String> checkForm(RulePage page, String file) {
    List<String> complaints = new ArrayList<>();
    String id = kebabCase(rule.getClass().getSimpleName());
    if (!rule.info().id().equals(id)) {
      complaints.add(file + ": the class asks for the id " + id + ", not " + rule.info().id());
    }
    if (!page.id().equals(rule.info().id())) {
      complaints.add(file + ":1: the heading must be `# " + rule.info().id() + "`");
    }
    if (page.summary().isEmpty()) {
      complaints.add(file + ":2: a sentence that sums it up must follow the heading");
    }
    for (RulePage.Section section : RulePage.Section.values()) {
      if (page.section(section).isEmpty()) {
        complaints.add(file + ": the section `## " + section.heading() + "` is empty");
      }
    }
    if (page.reports().isEmpty()) {
      complaints.add(file + ": at least one ```yaml block must stand under `## Reports`");
    }
    if (page.accepts().isEmpty()) {
      complaints.add(file + ": at least one ```yaml block must stand under `## Accepts`");
    }
    return complaints;
  }

  private static String kebabCase(String name) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && Character.isUpperCase(name.charAt(i))) {
        id.append('-');
      }
      id.append(name.charAt(i));
    }
    return id.toString().toLowerCase(Locale.ROOT);
  }
}
