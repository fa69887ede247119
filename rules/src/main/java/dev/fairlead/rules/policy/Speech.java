package dev.fairlead.rules.policy;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/** How the rules of this package speak of policies that deny something. */
final class Speech {
  /** More places would hide the first. */
  private static final int MOST = 5;

  private Speech() {}

  /** {@code NetworkPolicy shop/db}, {@code NetworkPolicies shop/db and shop/deny}. */
  static String policies(List<Reason> by) {
    List<String> names =
        by.stream()
            .flatMap(r -> r.policy().stream())
            .map(ObjectMeta::toString)
            .distinct()
            .limit(MOST)
            .toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Whether {@link #policies} is a plural. */
  static boolean isOne(List<Reason> by) {
    return by.stream().map(Reason::policy).map(Object::toString).distinct().count() < 2;
  }

  /** The policy that is looked at first: the one with rules, which may lack one. */
  static Reason first(List<Reason> by) {
    return by.stream()
        .filter(r -> r instanceof Reason.Isolated isolated && isolated.rules() > 0)
        .findFirst()
        .orElse(by.get(0));
  }

  static Place place(Reason reason) {
    return reason.place().or(() -> reason.policy().map(ObjectMeta::place)).orElseThrow();
  }

  static ObjectRef object(Reason reason) {
    return reason.policy().map(ObjectMeta::ref).orElseThrow();
  }

  /** Adds the policies but the one that the finding stands at. */
  static Finding withOthers(Finding finding, List<Reason> by, Reason first) {
    Finding more = finding;
    for (Reason reason : by.subList(0, Math.min(by.size(), MOST))) {
      if (reason != first && !reason.policy().equals(first.policy())) {
        more = more.because(reason.toString(), place(reason));
      }
    }
    return more;
  }

  /** {@code orders:8080 (ORDERS_URL)}. */
  static String called(Reference reference) {
    Optional<String> key =
        Optional.of(reference.site().key()).filter(k -> !k.isEmpty() && reference.kind().isText());
    return reference.target() + key.map(k -> " (" + k + ")").orElse("");
  }
}
