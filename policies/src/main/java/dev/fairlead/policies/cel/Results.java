package dev.fairlead.policies.cel;

import dev.fairlead.finding.Evidence;
import dev.fairlead.policies.Check;
import dev.fairlead.policies.FieldPath;
import dev.fairlead.policies.Part;
import dev.fairlead.policies.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an expression answers: a boolean, or violations, in lists of any depth. */
final class Results {
  private static final Set<String> KEYS = Set.of("at", "path", "message", "because");

  private final Check.Subject subject;
  private final List<Violation> violations = new ArrayList<>();

  private Results(Check.Subject subject) {
    this.subject = subject;
  }

  static List<Violation> violations(Object answer, Check.Subject subject) {
    Results results = new Results(subject);
    if (answer instanceof Boolean right) {
      if (!right) {
        results.violations.add(Violation.of(results.whole(), ""));
      }
    } else if (answer instanceof List<?> list) {
      list.forEach(results::add);
    } else {
      throw new MisuseException(
          "the expression gives neither a boolean nor a list of violations but " + answer);
    }
    return results.violations;
  }

  private Part whole() {
    return Part.of(subject.resource(), subject.stored());
  }

  private void add(Object element) {
    if (element instanceof MapView view) {
      violations.add(Violation.of(view.part(), ""));
    } else if (element instanceof Answer answer) {
      violations.add(new Violation(answer.at(), answer.description(), "", List.of()));
    } else if (element instanceof List<?> list) {
      list.forEach(this::add);
    } else if (element instanceof String message) {
      violations.add(Violation.of(whole(), message));
    } else if (element instanceof Map<?, ?> map) {
      violations.add(described(map));
    } else {
      throw new MisuseException(
          "a violation is a part of an object, a text or a mapping, not " + element);
    }
  }

  private Violation described(Map<?, ?> map) {
    for (Object key : map.keySet()) {
      if (!KEYS.contains(key.toString())) {
        throw new MisuseException(
            "a violation has `at`, `path`, `message` and `because`, but no `" + key + "`");
      }
    }
    Object at = map.get("at");
    Violation violation =
        at == null
            ? Violation.of(whole(), "")
            : new Violation(place(at, "at"), item(at), "", List.of());
    Object path = map.get("path");
    Part part = violation.at();
    String item = violation.item();
    if (path != null) {
      FieldPath fields =
          FieldPath.tryParse(path.toString())
              .orElseThrow(() -> new MisuseException("`" + path + "` is no path of fields"));
      part = part.follow(fields);
      item = at == null ? part.name() : item;
    }
    Object message = map.get("message");
    return new Violation(
        part, item, message == null ? "" : message.toString(), because(map.get("because")));
  }

  private static List<Evidence> because(@Nullable Object because) {
    List<Evidence> evidence = new ArrayList<>();
    if (because instanceof ListView view) {
      evidence.add(new Evidence(view.toString(), view.part().place()));
    } else if (because instanceof List<?> list) {
      list.forEach(each -> evidence.addAll(because(each)));
    } else if (because != null) {
      evidence.add(new Evidence(because.toString(), place(because, "because").place()));
    }
    return evidence;
  }

  private static Part place(Object value, String key) {
    if (value instanceof MapView view) {
      return view.part();
    }
    if (value instanceof ListView view) {
      return view.part();
    }
    if (value instanceof Answer answer) {
      return answer.at();
    }
    throw new MisuseException(
        "`" + key + "` of a violation must be an object or a mapping or list in one, not " + value);
  }

  private static String item(Object at) {
    if (at instanceof Answer answer) {
      return answer.description();
    }
    return place(at, "at").name();
  }
}
