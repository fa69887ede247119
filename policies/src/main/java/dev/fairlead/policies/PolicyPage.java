package dev.fairlead.policies;

import dev.fairlead.rule.Example;
import dev.fairlead.rule.RulePage.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of a policy, in the form of a rule's: its samples are the examples. */
final class PolicyPage {
  private PolicyPage() {}

  static String of(Policy policy) {
    StringBuilder page = new StringBuilder("# ").append(policy.id()).append("\n\n");
    page.append(policy.title()).append(policy.title().endsWith(".") ? "\n" : ".\n");
    String file = policy.place().file().name();
    for (Section section : Section.values()) {
      page.append("\n## ").append(section.heading()).append("\n\n");
      page.append(
          switch (section) {
            case WHY ->
                policy.description().isEmpty()
                    ? "A policy of `" + file + "`."
                    : asPartOfPage(policy.description());
            case REPORTS -> samples(policy, true);
            case ACCEPTS -> samples(policy, false);
            case FIX -> policy.help().map(PolicyPage::sentence).orElse("The policy says no more.");
            case DOES_NOT_SEE ->
                "Objects of which the manifests do not tell what the policy asks for.";
            case REFERENCES -> references(policy, file);
          });
      page.append('\n');
    }
    return page.toString();
  }

  private static String sentence(String help) {
    String capital = help.substring(0, 1).toUpperCase(Locale.ROOT) + help.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  /** A heading or an open fence in it would end the section. */
  private static String asPartOfPage(String markdown) {
    StringBuilder text = new StringBuilder();
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      fenced ^= line.startsWith("```");
      text.append(line.startsWith("## ") && !fenced ? "#" : "").append(line).append('\n');
    }
    return text.append(fenced ? "```\n" : "").toString().strip();
  }

  private static String samples(Policy policy, boolean fails) {
    List<String> samples = new ArrayList<>();
    for (PolicyTest test : policy.tests()) {
      if (test.fails() == fails) {
        String name = test.name().substring(0, 1).toUpperCase(Locale.ROOT);
        Example.File file = test.example().files().get(0);
        samples.add(name + test.name().substring(1) + ":\n\n```yaml\n" + marked(file) + "```");
      }
    }
    return samples.isEmpty() ? "No sample is given." : String.join("\n\n", samples);
  }

  private static String marked(Example.File file) {
    Map<Integer, String> markers = new HashMap<>();
    for (Example.Expected expected : file.expected()) {
      markers.merge(expected.line(), " # finding: " + expected.part(), String::concat);
    }
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (String line : file.text().stripTrailing().lines().toList()) {
      number++;
      text.append(line).append(markers.getOrDefault(number, "")).append('\n');
    }
    return text.toString();
  }

  private static String references(Policy policy, String file) {
    List<String> lines = new ArrayList<>();
    policy.references().forEach(reference -> lines.add("- " + reference));
    lines.add("- `" + file + "`");
    return String.join("\n", lines);
  }
}
