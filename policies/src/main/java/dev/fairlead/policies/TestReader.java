package dev.fairlead.policies;

import dev.fairlead.network.reference.TextPlaces;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.rule.Example;
import dev.fairlead.rule.RulePage;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code tests}: samples as text, since their comments say what must be found. */
final class TestReader {
  private static final Set<String> KEYS = Set.of("name", "pass", "fail");

  private final List<PolicyProblem> problems;

  private TestReader(List<PolicyProblem> problems) {
    this.problems = problems;
  }

  static List<PolicyTest> read(List<YamlMapping> nodes, List<PolicyProblem> problems) {
    List<PolicyTest> tests = new ArrayList<>();
    TestReader reader = new TestReader(problems);
    for (YamlMapping node : nodes) {
      PolicyTest test = reader.read(node);
      if (test != null) {
        tests.add(test);
      }
    }
    return tests;
  }

  private @Nullable PolicyTest read(YamlMapping node) {
    Section section = new Section(node, KEYS, problems);
    YamlScalar name = section.text("name");
    if (section.has("pass") == section.has("fail")) {
      if (section.knowsAllKeys()) {
        section.complain(section.start(), "a test needs either `pass` or `fail`");
      }
      return null;
    }
    boolean fails = section.has("fail");
    YamlScalar sample = section.text(fails ? "fail" : "pass");
    if (sample == null) {
      return null;
    }
    Example example = example(sample);
    checkMarkers(example.files().get(0), fails, sample);
    checkSample(example.files().get(0), sample);
    String shown = name == null ? (fails ? "is reported" : "is accepted") : name.text();
    return new PolicyTest(shown, fails, example, sample.place());
  }

  /** The reader of a rule's page takes the markers out of a fenced block. */
  private static Example example(YamlScalar sample) {
    int firstLine = TextPlaces.of(sample.text(), sample.place()).place(first(sample)).line();
    firstLine -= blankLines(sample.text());
    return RulePage.examples("```yaml\n" + sample.text() + "\n```", firstLine - 1).get(0);
  }

  private static Span first(YamlScalar sample) {
    int at = 0;
    while (sample.text().charAt(at) <= ' ') {
      at++;
    }
    return new Span(at, at + 1);
  }

  private static int blankLines(String text) {
    int lines = 0;
    for (int i = 0; text.charAt(i) <= ' '; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  private void checkMarkers(Example.File file, boolean fails, YamlScalar sample) {
    if (fails && file.expected().isEmpty()) {
      problems.add(
          new PolicyProblem(
              start(sample),
              "no line of this sample ends in `# finding: part of the message`, so nothing is"
                  + " expected of it"));
    }
    if (!fails && !file.expected().isEmpty()) {
      problems.add(new PolicyProblem(start(sample), "a `# finding:` in a sample that must pass"));
    }
    for (Example.Expected expected : file.expected()) {
      if (expected.part().isEmpty()) {
        problems.add(
            new PolicyProblem(start(sample), "`# finding:` needs a part of the message behind it"));
      }
    }
  }

  /** A sample that cannot be read, or holds no manifest, tests nothing. */
  private void checkSample(Example.File file, YamlScalar sample) {
    List<Document> documents = new SnakeYamlReader().read(new SourceFile(file.name(), file.text()));
    boolean manifest = false;
    for (Document document : documents) {
      for (Problem problem : document.problems()) {
        Place at = at(problem.place(), sample);
        problems.add(new PolicyProblem(at, "the sample: " + problem.message()));
        return;
      }
      manifest |= document.isManifest();
    }
    if (!manifest) {
      problems.add(
          new PolicyProblem(start(sample), "no manifest in this sample: `apiVersion` and `kind`"));
    }
  }

  /** The line of the policy file that a place in a sample is on. */
  private static Place at(Place inSample, YamlScalar sample) {
    int from = inSample.file().lineStart(inSample.line());
    String text = sample.text();
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length()
        ? TextPlaces.of(text, sample.place()).place(new Span(at, at + 1))
        : start(sample);
  }

  private static Place start(YamlScalar sample) {
    Place whole = sample.place();
    return new Place(whole.file(), whole.start(), Math.min(whole.start() + 1, whole.end()));
  }
}
