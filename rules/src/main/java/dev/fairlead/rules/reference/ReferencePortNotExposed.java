package dev.fairlead.rules.reference;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.reference.Target;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ReferencePortNotExposed.md beside this
 * file.
 */
public final class ReferencePortNotExposed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "reference-port-not-exposed",
          Severity.ERROR,
          "A program calls a Service on a port that the Service does not have");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(reference -> reference.kind().isText())
        .filter(reference -> reference.target().form() != Target.Form.OBJECT)
        .filter(reference -> reference.resolution() instanceof Resolution.PortMissing)
        .map(reference -> report(reference, (Resolution.PortMissing) reference.resolution()));
  }

  private static Finding report(Reference reference, Resolution.PortMissing missing) {
    Service service = missing.target();
    Target.Port wanted = reference.target().port().orElseThrow();
    boolean written = wanted.origin() == Target.Port.Origin.WRITTEN;
    Finding finding =
        Wording.finding(
                INFO,
                reference,
                Wording.portPlace(reference),
                "but " + service.meta() + " has " + Wording.onlyPorts(service))
            .severity(written ? Severity.ERROR : Severity.WARNING)
            .label(
                wanted.origin() == Target.Port.Origin.SCHEME
                    ? "means port " + wanted.value() + ", which is not a Service port"
                    : "not a Service port")
            .follows(service.meta().ref(), "ports")
            .follows(service.meta().ref(), "port " + wanted.value());
    Optional<ServicePort> right = missing.meant().or(() -> service.ports().stream().findFirst());
    if (right.isPresent()) {
      finding = finding.because(evidence(missing, right.get()), right.get().port().place());
    }
    finding = Wording.withReader(finding, reference);
    if (missing.meant().isEmpty() && service.ports().size() != 1) {
      return finding.help("use a port that the Service lists");
    }
    String number = right.map(p -> p.port().value().toString()).orElse("");
    String title = "call port " + number;
    Place place = wanted.value().place();
    boolean replaceable = written && place.text().equals(wanted.value().text());
    return replaceable
        ? finding.fix(Fix.unsafe(title, new Edit(place, number)))
        : finding.help(title);
  }

  private static String evidence(Resolution.PortMissing missing, ServicePort right) {
    if (missing.meant().isPresent()) {
      return right.targetPort() + " is the pod's side of this port";
    }
    return missing.target().ports().size() == 1
        ? "the port that the Service has"
        : "the first port that the Service has";
  }
}
