package dev.fairlead.rules.env;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.link.LinkCollision;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.PodSpec;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceLinkEnvCollision.md beside this
 * file.
 */
public final class ServiceLinkEnvCollision implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-link-env-collision",
          Severity.WARNING,
          "A program reads a variable that the kubelet sets for a Service");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.linkCollisions().stream().map(ServiceLinkEnvCollision::report);
  }

  private static Finding report(LinkCollision collision) {
    String container = "container " + collision.container().name();
    String subject = collision.workload().meta() + ": " + container + " ";
    String reads = "reads " + collision.variable();
    Finding finding =
        collision
            .service()
            .map(
                service ->
                    finding(
                            collision,
                            subject
                                + reads
                                + ", which the kubelet sets to "
                                + collision.value()
                                + " for Service "
                                + service.name())
                        .because(
                            "makes " + collision.variable() + "=" + collision.value(),
                            service.meta().place()))
            .orElseGet(
                () ->
                    finding(
                        collision,
                        subject
                            + reads
                            + ", which a Service of the name "
                            + collision.workload().name()
                            + " would set to a URL"));
    return finding.severity(severity(collision)).fix(disableLinks(collision.workload().podSpec()));
  }

  private static Finding finding(LinkCollision collision, String message) {
    LinkCollision.Reads reads = collision.reads();
    Finding finding = Finding.of(INFO, collision.workload().meta().ref(), reads.place(), message);
    if (reads instanceof LinkCollision.Reads.ByImage known) {
      String effect = known.image().crashes() ? "does not start then" : "misreads it";
      return finding.label(effect + ": " + known.image().source());
    }
    return reads instanceof LinkCollision.Reads.ByProperty property
        ? finding.label("the variable goes before `" + property.property() + "`")
        : finding.label("a number is needed here");
  }

  private static Severity severity(LinkCollision collision) {
    if (collision.service().isEmpty()) {
      return Severity.NOTE;
    }
    return collision.reads() instanceof LinkCollision.Reads.ByImage known && known.image().crashes()
        ? Severity.ERROR
        : Severity.WARNING;
  }

  private static Fix disableLinks(PodSpec spec) {
    Optional<Place> written =
        Optional.of(spec.enableServiceLinks())
            .map(Located::place)
            .filter(place -> !place.equals(spec.place()));
    return Fix.unsafe(
        "set `enableServiceLinks: false`, or rename the Service",
        written
            .map(place -> new Edit(place, "false"))
            .orElseGet(() -> Edit.field(spec.place(), "enableServiceLinks", false)));
  }
}
