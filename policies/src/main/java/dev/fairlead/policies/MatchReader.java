package dev.fairlead.policies;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code match}. */
final class MatchReader {
  private static final Set<String> CONDITIONS =
      Set.of("workloads", "kinds", "apiGroups", "apiVersions", "namespaces", "names", "labels");

  private static final Set<String> KEYS = with(CONDITIONS, "exclude");

  private MatchReader() {}

  static Match read(YamlMapping node, List<PolicyProblem> problems) {
    Section section = new Section(node, KEYS, problems);
    List<Match> exclude = new ArrayList<>();
    for (YamlMapping each : section.mappings("exclude")) {
      exclude.add(conditions(new Section(each, CONDITIONS, problems), List.of()));
    }
    return conditions(section, exclude);
  }

  private static Match conditions(Section section, List<Match> exclude) {
    if (section.knowsAllKeys() && CONDITIONS.stream().noneMatch(section::has)) {
      section.complain(
          section.start(), "this selects everything; give at least `kinds` or `workloads: true`");
    }
    return new Match(
        section.flag("workloads"),
        patterns(section, "kinds"),
        patterns(section, "apiGroups"),
        patterns(section, "apiVersions"),
        patterns(section, "namespaces"),
        patterns(section, "names"),
        labels(section),
        exclude);
  }

  private static List<NamePattern> patterns(Section section, String key) {
    List<NamePattern> patterns = new ArrayList<>();
    for (YamlScalar text : section.texts(key, key.equals("apiGroups"))) {
      if (key.equals("kinds") && (text.text().indexOf('/') >= 0 || isLowerCase(text.text()))) {
        section.complain(
            text.place(),
            "`" + text.text() + "` is no kind: a kind is written as in manifests, as `Deployment`");
      }
      patterns.add(new NamePattern(text.text()));
    }
    return patterns;
  }

  private static boolean isLowerCase(String kind) {
    return Character.isLowerCase(kind.charAt(0));
  }

  private static Map<String, NamePattern> labels(Section section) {
    Map<String, NamePattern> labels = new LinkedHashMap<>();
    YamlMapping node = section.mapping("labels");
    if (node != null) {
      for (YamlMapping.Entry entry : node.entries()) {
        YamlNode value = entry.value();
        if (value instanceof YamlScalar scalar && scalar.isString()) {
          labels.put(entry.name(), new NamePattern(scalar.text()));
        } else {
          section.complain(
              value.place(), "the value of label `" + entry.name() + "` must be a text");
        }
      }
    }
    return labels;
  }

  private static Set<String> with(Set<String> keys, String more) {
    Set<String> all = new HashSet<>(keys);
    all.add(more);
    return Set.copyOf(all);
  }
}
