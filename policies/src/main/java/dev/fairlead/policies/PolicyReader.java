package dev.fairlead.policies;

import dev.fairlead.finding.Severity;
import dev.fairlead.network.reference.TextPlaces;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.policies.cel.CelChecks;
import dev.fairlead.policies.jsonschema.SchemaChecks;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a document of a policy file; whatever is wrong with it becomes a problem at its place. */
final class PolicyReader {
  /** The keys of a policy. */
  static final Set<String> KEYS =
      Set.of(
          "id",
          "severity",
          "title",
          "message",
          "match",
          "schema",
          "cel",
          "reads",
          "path",
          "description",
          "help",
          "references",
          "tests");

  private static final int LONGEST_ID = 80;

  private final List<PolicyProblem> problems;

  PolicyReader(List<PolicyProblem> problems) {
    this.problems = problems;
  }

  /** The policy of a document; null where a problem keeps it from being one. */
  @Nullable Policy read(Document document) {
    for (Problem problem : document.problems()) {
      problems.add(new PolicyProblem(problem.place(), problem.message()));
    }
    if (document.root() == null) {
      return null;
    }
    YamlMapping node = document.mapping();
    if (node == null) {
      problems.add(
          new PolicyProblem(
              document.root().place(), "a policy is a mapping with `id` and `message`"));
      return null;
    }
    if (document.isManifest()) {
      problems.add(
          new PolicyProblem(
              new Section(node, names(node), problems).start(),
              "a Kubernetes manifest, not a policy of Fairlead"));
      return null;
    }
    int before = problems.size();
    Policy policy = read(new Section(node, KEYS, problems));
    return problems.size() > before ? null : policy;
  }

  private static Set<String> names(YamlMapping node) {
    Set<String> names = new HashSet<>();
    node.entries().forEach(entry -> names.add(entry.name()));
    return names;
  }

  private @Nullable Policy read(Section section) {
    YamlScalar id = required(section, "id", section.text("id"));
    YamlScalar written = required(section, "message", section.text("message"));
    MessageTemplate message = written == null ? null : message(written);
    YamlMapping selector = section.mapping("match");
    if (!section.has("match")) {
      section.complain(section.start(), "`match` is missing: which objects the policy is about");
    }
    Match match = selector == null ? null : MatchReader.read(selector, problems);
    Severity severity = severity(section);
    FieldPath path = path(section);
    Check check = check(section);
    YamlScalar title = section.text("title");
    YamlScalar description = section.text("description");
    YamlScalar help = section.text("help");
    List<String> references = new ArrayList<>();
    section.texts("references", false).forEach(text -> references.add(text.text()));
    List<PolicyTest> tests = TestReader.read(section.mappings("tests"), problems);
    if (id != null) {
      checkId(id);
    }
    if (id == null || message == null || match == null || check == null) {
      return null;
    }
    return new Policy(
        id.text(),
        severity,
        title == null ? message.plain() : oneLine(title, "title"),
        message,
        match,
        check,
        path,
        description == null ? "" : description.text().strip(),
        help == null ? Optional.empty() : Optional.of(oneLine(help, "help")),
        references,
        tests,
        id.place());
  }

  private static @Nullable YamlScalar required(
      Section section, String key, @Nullable YamlScalar value) {
    if (!section.has(key)) {
      section.complain(section.start(), "`" + key + "` is missing");
    }
    return value;
  }

  private MessageTemplate message(YamlScalar written) {
    oneLine(written, "message");
    return MessageTemplate.read(written, problems);
  }

  private String oneLine(YamlScalar text, String key) {
    String line = text.text().strip();
    if (line.indexOf('\n') >= 0) {
      problems.add(new PolicyProblem(text.place(), "`" + key + "` must be one line"));
    }
    return line;
  }

  private void checkId(YamlScalar id) {
    String text = id.text();
    boolean good = text.length() <= LONGEST_ID && Character.isLetter(text.charAt(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = c == '-' && i + 1 < text.length() && text.charAt(i + 1) != '-';
      good &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || dash;
    }
    if (!good) {
      problems.add(
          new PolicyProblem(
              id.place(),
              "`"
                  + text
                  + "` is no id: lower-case words joined by dashes, as `image-without-tag`"));
    }
  }

  private static Severity severity(Section section) {
    YamlScalar word = section.text("severity");
    if (word == null) {
      return Severity.WARNING;
    }
    List<String> known = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      known.add(severity.word());
      if (severity.word().equals(word.text())) {
        return severity;
      }
    }
    section.complain(
        word.place(),
        "unknown severity `"
            + word.text()
            + "`"
            + Nearest.hint(word.text().toLowerCase(Locale.ROOT), known)
            + " (error, warning or note)");
    return Severity.WARNING;
  }

  private static FieldPath path(Section section) {
    YamlScalar text = section.text("path");
    if (text == null) {
      return FieldPath.NONE;
    }
    Optional<FieldPath> path = FieldPath.tryParse(text.text());
    if (path.isEmpty()) {
      section.complain(
          text.place(), "`" + text.text() + "` is no path of fields, as `spec.replicas` is one");
    }
    return path.orElse(FieldPath.NONE);
  }

  private @Nullable Check check(Section section) {
    if (section.has("schema") == section.has("cel")) {
      section.complain(
          section.has("cel") ? section.place("cel") : section.start(),
          section.has("cel")
              ? "`schema` and `cel` in one policy: write two policies"
              : "neither `schema` nor `cel`: nothing says what is right");
      return null;
    }
    boolean asWritten = asWritten(section);
    if (section.has("schema")) {
      YamlMapping schema = section.mapping("schema");
      return schema == null ? null : SchemaChecks.of(schema, asWritten, problems::add);
    }
    if (section.has("reads")) {
      section.complain(
          section.place("reads"),
          "`reads` belongs to `schema`; an expression has `object` and `written`");
    }
    YamlScalar expression = section.text("cel");
    return expression == null ? null : compile(expression);
  }

  private @Nullable Check compile(YamlScalar expression) {
    TextPlaces places = TextPlaces.of(expression.text(), expression.place());
    return CelChecks.of(
        expression.text(),
        (from, to) -> from < to ? places.place(new Span(from, to)) : expression.place(),
        problems::add);
  }

  private static boolean asWritten(Section section) {
    YamlScalar reads = section.text("reads");
    if (reads == null || reads.text().equals("stored") || reads.text().equals("written")) {
      return reads != null && reads.text().equals("written");
    }
    section.complain(
        reads.place(),
        "`reads` is `stored` (with what Kubernetes fills in; the default) or `written`, not `"
            + reads.text()
            + "`");
    return false;
  }
}
