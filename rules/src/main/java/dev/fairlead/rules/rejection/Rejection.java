package dev.fairlead.rules.rejection;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.apiserver.Verdict;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Network;
import dev.fairlead.network.Rewrites;
import dev.fairlead.resource.Resource;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object that the API server refuses, with the causes that are its author's own.
 *
 * @param causes what the server says, then what it would say once that is mended; without what
 *     {@link Unfinished} explains
 * @param profile the cluster that refuses it
 */
public record Rejection(Resource resource, List<Cause> causes, ClusterProfile profile) {
  public Rejection {
    causes = List.copyOf(causes);
  }

  /** The refused objects of a scope. */
  static Stream<Rejection> in(Network network) {
    List<Verdict> verdicts = network.contents().verdicts();
    return IntStream.range(0, verdicts.size())
        .filter(i -> verdicts.get(i) instanceof Verdict.Rejected)
        .mapToObj(i -> of(network, network.resources().get(i), (Verdict.Rejected) verdicts.get(i)));
  }

  private static Rejection of(Network network, Resource resource, Verdict.Rejected verdict) {
    Rewrites rewrites = network.contents().rewrites();
    List<Cause> all = Stream.concat(verdict.causes().stream(), verdict.next().stream()).toList();
    List<Cause> causes =
        all.stream().filter(cause -> !Unfinished.explains(resource, cause, all, rewrites)).toList();
    return new Rejection(resource, causes, network.profile());
  }

  /** The causes that belong to a rule, those of one place together. */
  Collection<List<Cause>> claimedBy(String rule) {
    Map<Place, List<Cause>> byPlace = new LinkedHashMap<>();
    for (Cause cause : causes) {
      if (Claims.owner(resource, cause).equals(rule)) {
        byPlace.computeIfAbsent(cause.place(), p -> new ArrayList<>()).add(cause);
      }
    }
    return byPlace.values();
  }

  /** Whether any cause belongs to a rule. */
  public boolean isClaimedBy(String rule) {
    return causes.stream().anyMatch(cause -> Claims.owner(resource, cause).equals(rule));
  }

  /** The number of the list item that a cause is about: of the first list in its path; else -1. */
  public int index(Cause cause) {
    int open = cause.field().indexOf('[');
    int close = cause.field().indexOf(']', open + 1);
    if (open < 0 || close < 0 || close - open > 8) {
      return -1;
    }
    try {
      return Integer.parseInt(cause.field().substring(open + 1, close));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The mapping in which a cause is; null if that is not known. */
  public @Nullable YamlMapping holder(Cause cause) {
    YamlMapping root = resource.meta().document().mapping();
    return root == null ? null : root.holderOf(cause.place());
  }

  /** What of the object cannot be believed because of a cause. */
  List<Place> spoilt(Cause cause) {
    return cause.type() == Cause.Type.NO_KIND_MATCH
        ? List.of()
        : Spoilt.by(resource.meta().document(), cause.place(), cause.instead().orElse(null));
  }

  /** A finding about the object at the place of a cause, as severe as {@link #severity} says. */
  public Finding finding(RuleInfo rule, Cause cause, String message) {
    Finding finding = Finding.of(rule, resource.meta().ref(), cause.place(), message);
    Severity severity = severity(rule, cause);
    return severity == rule.severity() ? finding : finding.severity(severity);
  }

  /**
   * The severity of the rule, or less: a definition of a custom resource in the input need not be
   * the one in the cluster, and which kinds are served depends on the version of a cluster that
   * nobody has named.
   */
  private Severity severity(RuleInfo rule, Cause cause) {
    CauseShape shape = CauseShape.of(cause);
    Severity most = rule.severity();
    if (shape.is(Cause.Type.NO_KIND_MATCH) && !profile.declared()) {
      most = Severity.NOTE;
    } else if (shape.isCustom(resource)
        || (shape.is(Cause.Type.UNKNOWN_FIELD) && !shape.isAboutNetworking(resource))) {
      most = Severity.WARNING;
    }
    return most.compareTo(rule.severity()) > 0 ? most : rule.severity();
  }

  public String kind() {
    return resource.meta().kind().value();
  }

  /** {@code Service shop/orders}. */
  @Override
  public String toString() {
    return resource.meta().toString();
  }
}
