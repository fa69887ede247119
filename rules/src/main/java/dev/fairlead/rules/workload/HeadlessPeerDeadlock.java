package dev.fairlead.rules.workload;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Probe;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is HeadlessPeerDeadlock.md beside this
 * file.
 */
public final class HeadlessPeerDeadlock implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "headless-peer-deadlock",
          Severity.NOTE,
          "Pods of a StatefulSet look for each other by names that exist only once they are ready");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .workloads()
        .filter(workload -> workload.kind() == Workload.Kind.STATEFUL_SET)
        .filter(workload -> workload.replicaCount() > 1)
        .flatMap(
            workload ->
                readiness(workload).flatMap(probe -> check(workload, probe, network)).stream());
  }

  private static Optional<Finding> check(Workload workload, Place probe, Network network) {
    for (Service service : network.servicesOf(workload)) {
      if (service.isHeadless() && !service.publishNotReadyAddresses()) {
        Optional<Reference> peer =
            network.references().to(service).stream()
                .filter(reference -> isPeer(reference, workload))
                .findFirst();
        if (peer.isPresent()) {
          return peer.map(reference -> report(workload, service, reference, probe));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> readiness(Workload workload) {
    return workload.podSpec().containers().stream()
        .map(Container::fields)
        .filter(fields -> fields.fields(Probe.Type.READINESS.field()).isPresent())
        .map(fields -> fields.keyPlace(Probe.Type.READINESS.field()))
        .findFirst();
  }

  /** A pod of its own by name, or all of them by the name of their Service. */
  private static boolean isPeer(Reference reference, Workload workload) {
    boolean own =
        reference.resolution() instanceof Resolution.PodFound found
            ? found.pods().workload() == workload
            : reference.resolution() instanceof Resolution.Found
                || reference.resolution() instanceof Resolution.SrvFound;
    return own && reference.kind().isText() && reference.site().readers().contains(workload);
  }

  private static Finding report(Workload workload, Service service, Reference peer, Place probe) {
    return Finding.of(
            INFO,
            workload.meta().ref(),
            peer.host().place(),
            workload.meta() + ": " + peer.host() + " resolves only once the pod behind it is ready")
        .label("one pod waits for the other")
        .because("ready by this probe", probe)
        .because("publishes ready pods only", service.meta().place())
        .follows(service.meta().ref(), "names of pods that are not ready")
        .fix(
            Fix.unsafe(
                "set `publishNotReadyAddresses: true` on " + service,
                Edit.field(service.fields().place(), "publishNotReadyAddresses", true)));
  }
}
