package dev.fairlead.lint;

import dev.fairlead.finding.Aspect;
import dev.fairlead.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cause, one report: leaves out what only follows from another finding of the scope. A cause is
 * as severe as what follows from it.
 */
final class OneCause {
  private OneCause() {}

  /** The findings without those that follow from another one. */
  static List<Finding> keep(List<Finding> findings) {
    return withoutEffects(SpoiltPlaces.without(findings));
  }

  private static List<Finding> withoutEffects(List<Finding> findings) {
    Set<Aspect> explained = new HashSet<>();
    findings.forEach(finding -> explained.addAll(finding.explains()));
    if (explained.isEmpty()) {
      return findings;
    }
    List<Finding> kept = new ArrayList<>();
    Map<Aspect, Finding> worst = new HashMap<>();
    for (Finding finding : findings) {
      List<Aspect> causes = finding.follows().stream().filter(explained::contains).toList();
      if (causes.isEmpty()) {
        kept.add(finding);
      }
      causes.forEach(cause -> worst.merge(cause, finding, OneCause::moreSevere));
    }
    kept.replaceAll(finding -> asSevereAsItsEffects(finding, worst));
    return kept;
  }

  private static Finding asSevereAsItsEffects(Finding cause, Map<Aspect, Finding> worst) {
    @Nullable Finding effect = null;
    for (Aspect aspect : cause.explains()) {
      Finding one = worst.get(aspect);
      if (one != null) {
        effect = effect == null ? one : moreSevere(effect, one);
      }
    }
    return effect == null || effect.severity().compareTo(cause.severity()) >= 0
        ? cause
        : cause.severity(effect.severity()).because("so " + effect.message(), effect.place());
  }

  private static Finding moreSevere(Finding one, Finding other) {
    return other.severity().compareTo(one.severity()) < 0 ? other : one;
  }
}
