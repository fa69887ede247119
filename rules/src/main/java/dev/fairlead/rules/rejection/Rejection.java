package dev.fairlead.rules.rejection;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.apiserver.Verdict;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An object that the API server refuses, with the causes that are its author's own.
 *
 * @param causes what the server says, then what it would say once that is mended; without the
 *     values that something will still replace
 */
public record Rejection(Resource resource, List<Cause> causes) {
  public Rejection {
    causes = List.copyOf(causes);
  }

  /** Causes that a value has in itself, whatever else belongs to the object. */
  private static final Set<Cause.Type> OF_WHAT_IS_THERE =
      EnumSet.of(Cause.Type.UNKNOWN_FIELD, Cause.Type.TYPE_MISMATCH, Cause.Type.NOT_SUPPORTED);

  /**
   * Whether the document looks like a part of an object, such as a patch: a workload without
   * containers or images, a Service without ports and selector.
   */
  private static boolean isFragment(Resource resource) {
    if (resource instanceof Workload workload) {
      List<Container> containers = workload.podSpec().containers();
      return containers.isEmpty() || containers.stream().anyMatch(c -> c.image().isEmpty());
    }
    return resource instanceof Service service
        && service.ports().isEmpty()
        && service.selector().isEmpty();
  }

  /** The refused objects of a scope. */
  static Stream<Rejection> in(Network network) {
    List<Verdict> verdicts = network.contents().verdicts();
    return IntStream.range(0, verdicts.size())
        .filter(i -> verdicts.get(i) instanceof Verdict.Rejected)
        .mapToObj(i -> of(network.resources().get(i), (Verdict.Rejected) verdicts.get(i)));
  }

  private static Rejection of(Resource resource, Verdict.Rejected verdict) {
    List<Cause> causes = new ArrayList<>();
    boolean fragment = isFragment(resource);
    Stream.concat(verdict.causes().stream(), verdict.next().stream())
        .filter(cause -> !Placeholder.in(cause.value()) && !Placeholder.in(cause.place().text()))
        .filter(cause -> !fragment || OF_WHAT_IS_THERE.contains(cause.type()))
        .forEach(causes::add);
    return new Rejection(resource, causes);
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

  /** A finding about the object at the place of a cause. */
  public Finding finding(RuleInfo rule, Cause cause, String message) {
    return Finding.of(rule, resource.meta().ref(), cause.place(), message);
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
