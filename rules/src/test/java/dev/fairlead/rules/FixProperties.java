package dev.fairlead.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Edits;
import dev.fairlead.finding.Finding;
import dev.fairlead.lint.Report;
import dev.fairlead.rule.Example;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RulePage;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Every edit, however its file is written, makes its finding go away and brings no other, and keeps
 * how lines end.
 */
class FixProperties {
  /** An example of what a rule reports, as one text. */
  record Reported(String rule, String text) {
    @Override
    public String toString() {
      return rule;
    }
  }

  /** A build must not fail by chance; to look for more, change it and raise the tries. */
  private static final String SEED = "20261125";

  private static final List<Reported> EXAMPLES = examples();

  private static List<Reported> examples() {
    List<Reported> examples = new ArrayList<>();
    for (Rule rule : BuiltInRules.ALL) {
      RulePage page = RulePage.parse(RulePage.textOf(rule).orElseThrow());
      for (Example example : page.reports()) {
        List<String> files = new ArrayList<>();
        example.files().forEach(file -> files.add(file.text().stripTrailing() + "\n"));
        String text = String.join("---\n", files);
        boolean mends =
            Cluster.lint(text).entries().stream()
                .anyMatch(e -> e.finding().rule().equals(rule.info().id()) && !edits(e).isEmpty());
        if (mends) {
          examples.add(new Reported(rule.info().id(), text));
        }
      }
    }
    return examples;
  }

  @Provide
  Arbitrary<Reported> examplesWithEdits() {
    return Arbitraries.of(EXAMPLES);
  }

  @Property(tries = 300, seed = SEED)
  void anEditMendsItsFindingInAnyStyle(
      @ForAll("examplesWithEdits") Reported example, @ForAll long seed) {
    Random random = new Random(seed);
    String text = restyled(example.text(), random);
    Report before = Cluster.lint(text);
    for (Report.Entry entry : before.entries()) {
      if (!edits(entry).isEmpty()) {
        String mended = Edits.apply(entry.finding().place().file(), edits(entry)).orElseThrow();
        Report after = Cluster.lint(mended);
        assertThat(after.summary().documents())
            .as(() -> shown(entry.finding(), text, mended))
            .isEqualTo(before.summary().documents());
        assertThat(unexpected(before, entry, after))
            .as(() -> shown(entry.finding(), text, mended))
            .isEmpty();
        assertThat(bareLineFeeds(mended))
            .as(() -> shown(entry.finding(), text, mended))
            .isEqualTo(bareLineFeeds(text));
        assertThat(mended.endsWith("\n")).isEqualTo(text.endsWith("\n"));
      }
    }
  }

  private static String restyled(String text, Random random) {
    if (random.nextInt(8) == 0) {
      return text.replace("\n", "\r\n");
    }
    List<YamlNode> roots = new ArrayList<>();
    for (Document document : Cluster.load(text).documents()) {
      if (document.root() == null || !document.problems().isEmpty()) {
        return text;
      }
      roots.add(document.root());
    }
    return Style.random(random).write(roots, random.nextInt(4) == 0, random);
  }

  private static boolean bareLineFeeds(String text) {
    return text.replace("\r\n", "").indexOf('\n') >= 0;
  }

  private static List<Edit> edits(Report.Entry entry) {
    return entry.finding().fix().map(fix -> fix.edits()).orElse(List.of());
  }

  /** What is reported after but was not before, each message as often as it is new. */
  private static List<String> unexpected(Report before, Report.Entry mended, Report after) {
    Map<String, Integer> known = new HashMap<>();
    for (Report.Entry entry : before.entries()) {
      if (entry != mended) {
        known.merge(name(entry.finding()), 1, Integer::sum);
      }
    }
    List<String> unexpected = new ArrayList<>();
    for (Report.Entry entry : after.entries()) {
      if (known.merge(name(entry.finding()), -1, Integer::sum) < 0) {
        unexpected.add(entry.finding().place() + " " + name(entry.finding()));
      }
    }
    return unexpected;
  }

  /** An edit that renames an object changes what other findings call it. */
  private static String name(Finding finding) {
    String object = finding.object().map(ref -> ref.name()).orElse("");
    String message = finding.message();
    return finding.rule() + ": " + (object.isEmpty() ? message : message.replace(object, "<name>"));
  }

  private static String shown(Finding finding, String text, String mended) {
    return finding.place()
        + ": "
        + finding.rule()
        + ": "
        + finding.fix().orElseThrow().title()
        + "\n"
        + text.replace("\r", "<CR>")
        + "\n=====>\n"
        + mended.replace("\r", "<CR>");
  }
}
