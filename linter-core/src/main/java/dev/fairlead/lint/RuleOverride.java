package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.input.PathPatterns;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resources;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Levels of rules that hold for some files or objects only.
 *
 * @param paths the files; empty for all
 * @param objects the objects; empty for all, and for what belongs to none
 * @param levels by the id of the rule
 * @param expires the last day on which it holds, as {@code 2026-12-01}; empty for ever
 */
public record RuleOverride(
    PathPatterns paths,
    List<ObjectPattern> objects,
    Map<String, Located<Level>> levels,
    Optional<String> reason,
    Optional<Located<String>> expires) {
  public RuleOverride {
    objects = List.copyOf(objects);
    levels = Map.copyOf(levels);
  }

  /** The same without what it says of some rules. */
  RuleOverride without(Set<String> rules) {
    Map<String, Located<Level>> fewer = new HashMap<>(levels);
    fewer.keySet().removeAll(rules);
    return new RuleOverride(paths, objects, fewer, reason, expires);
  }

  /** Whether its last day is over. */
  boolean isExpired() {
    return expires.isPresent() && expires.get().value().compareTo(LocalDate.now().toString()) < 0;
  }

  /** What it wants of a finding's rule there; null where it is not about the finding. */
  @Nullable Located<Level> levelFor(Finding finding) {
    Located<Level> level = levels.get(finding.rule());
    return level != null && isAbout(finding) ? level : null;
  }

  /** Whether it names the object of a document. */
  boolean isAbout(Document document) {
    YamlMapping root = document.mapping();
    if (root == null || (!paths.isEmpty() && !paths.matches(document.file().name()))) {
      return false;
    }
    ObjectRef object = Resources.read(document, root).meta().ref();
    return objects.stream().anyMatch(pattern -> pattern.matches(object));
  }

  private boolean isAbout(Finding finding) {
    if (!paths.isEmpty() && !paths.matches(finding.place().file().name())) {
      return false;
    }
    if (objects.isEmpty()) {
      return true;
    }
    return finding.object().isPresent()
        && objects.stream().anyMatch(pattern -> pattern.matches(finding.object().get()));
  }
}
