package dev.fairlead.rules.reference;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/** What to say of a field that names a Service, where the Service or its port is not there. */
final class MissingService {
  private MissingService() {}

  /** A finding where the Service or the port is provably missing, else nothing. */
  static Optional<Finding> report(RuleInfo rule, Reference reference) {
    Resolution resolution = reference.resolution();
    if (resolution instanceof Resolution.PortMissing missing) {
      return Optional.of(port(rule, reference, missing));
    }
    if (resolution instanceof Resolution.ServiceMissing missing) {
      return Optional.of(service(rule, reference, missing));
    }
    if (resolution instanceof Resolution.OtherNamespace other) {
      Finding finding = namespace(rule, reference, other.there());
      return Optional.of(other.certain() ? finding : finding.severity(Severity.WARNING));
    }
    if (resolution instanceof Resolution.NoName) {
      return Optional.of(noName(rule, reference));
    }
    return Optional.empty();
  }

  private static Finding port(RuleInfo rule, Reference reference, Resolution.PortMissing missing) {
    Finding finding =
        Wording.finding(
                rule,
                reference,
                Wording.portPlace(reference),
                "but " + missing.target().meta() + " has " + Wording.onlyPorts(missing.target()))
            .label("no port of the Service")
            .follows(missing.target().meta().ref(), "ports");
    Optional<ServicePort> right =
        missing
            .meant()
            .or(() -> missing.target().ports().stream().findFirst())
            .filter(p -> missing.meant().isPresent() || missing.target().ports().size() == 1);
    if (right.isEmpty()) {
      return finding
          .because("the Service", missing.target().meta().place())
          .help("use a port that the Service lists");
    }
    return finding
        .because("the port that the Service has", right.get().port().place())
        .help("use port " + right.get().port().value());
  }

  private static Finding service(
      RuleInfo rule, Reference reference, Resolution.ServiceMissing missing) {
    Place place = reference.host().place();
    Finding finding =
        Wording.finding(rule, reference, place, "which is not there").label("no such Service");
    if (!missing.near().isEmpty()) {
      Service near = missing.near().get(0);
      String title = "write `" + near.name() + "`";
      finding =
          finding
              .because("closest: " + near, near.meta().place())
              .follows(near.meta().ref(), "name");
      return Wording.isPlain(reference.host()) && reference.host().value().indexOf('.') < 0
          ? finding.fix(Fix.unsafe(title, new Edit(place, near.name())))
          : finding.help(title);
    }
    if (!missing.namesakes().isEmpty()) {
      Workload namesake = missing.namesakes().get(0);
      return finding
          .because(namesake + " has the name, but no Service selects it", namesake.meta().place())
          .help("add a Service for its pods");
    }
    return finding.help("write the name of a Service");
  }

  private static Finding noName(RuleInfo rule, Reference reference) {
    return Wording.finding(
            rule, reference, reference.host().place(), "which no Service can be called")
        .label("no name of a Service or host")
        .help("write the name of a Service");
  }

  private static Finding namespace(RuleInfo rule, Reference reference, List<Service> there) {
    Service service = there.get(0);
    Place place =
        reference.target().namespace().map(n -> n.place()).orElse(reference.host().place());
    return Wording.finding(
            rule, reference, place, "but the Service is in namespace " + service.namespace())
        .label("looked for in another namespace")
        .follows(service.meta().ref(), "namespace")
        .because(service.meta() + " is here", service.meta().place())
        .help("name namespace " + service.namespace());
  }
}
