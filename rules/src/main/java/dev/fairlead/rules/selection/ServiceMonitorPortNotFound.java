package dev.fairlead.rules.selection;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.selection.Scrape;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Monitor;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceMonitorPortNotFound.md beside
 * this file.
 */
public final class ServiceMonitorPortNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-monitor-port-not-found",
          Severity.WARNING,
          "A monitor names a port that nothing it selects has");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.all(Monitor.class).flatMap(m -> check(m, network.scrapeOf(m)));
  }

  private static Stream<Finding> check(Monitor monitor, Scrape scrape) {
    if (scrape instanceof Scrape.Services services) {
      Place selected = services.services().get(0).meta().place();
      return check(monitor, services.ports(), services.services().get(0).toString(), selected)
          .map(finding -> following(finding, services.services()));
    }
    if (scrape instanceof Scrape.Pods pods) {
      Place selected = pods.pods().get(0).workload().meta().place();
      return check(monitor, pods.ports(), pods.pods().get(0).toString(), selected);
    }
    return Stream.empty();
  }

  /** A Service whose ports are refused has none to scrape. */
  private static Finding following(Finding finding, List<Service> services) {
    Finding following = finding;
    for (Service service : services) {
      following = following.follows(service.meta().ref(), "ports");
    }
    return following;
  }

  private static Stream<Finding> check(
      Monitor monitor, List<Scrape.Port> ports, String selected, Place place) {
    return ports.stream()
        .filter(Scrape.Port.Missing.class::isInstance)
        .map(Scrape.Port.Missing.class::cast)
        .map(missing -> report(monitor, missing, selected, place));
  }

  private static Finding report(
      Monitor monitor, Scrape.Port.Missing missing, String selected, Place place) {
    Located<String> port = missing.endpoint().port().orElseThrow();
    Finding finding =
        Finding.of(
                INFO,
                monitor.meta().ref(),
                port.place(),
                monitor.meta()
                    + " scrapes port `"
                    + port
                    + "`, which no "
                    + (monitor.ofPods() ? "pod" : "Service")
                    + " it selects has")
            .label(isNumber(port.value()) ? "a name is needed here" : "no port of this name")
            .because("selected: " + selected, place);
    Optional<Located<String>> name =
        missing
            .service()
            .flatMap(ServicePort::name)
            .or(() -> missing.container().flatMap(ContainerPort::name));
    Optional<Place> meant =
        missing.service().map(ServicePort::place).or(() -> missing.container().map(p -> p.place()));
    if (name.isPresent()) {
      return finding
          .because("the port that was meant", name.get().place())
          .fix(
              Fix.unsafe(
                  "scrape port `" + name.get() + "`",
                  Edit.value(port.place(), name.get().value())));
    }
    return meant.isPresent()
        ? finding
            .because("the port that was meant has no name", meant.get())
            .help("give the port a name and write it here")
        : finding.help("write the name of a port that is there");
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(Character::isDigit);
  }
}
