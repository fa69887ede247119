package dev.fairlead.rules.application;

import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.ProbePort;
import dev.fairlead.network.application.RunningApplication;
import dev.fairlead.resource.Probe;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.List;

/** What leads to the ports of an application: Services and probes. */
record Leads(List<OfService> services, List<OfProbe> probes) {
  /** A port of a Service that leads to a number of the pods. */
  record OfService(Service service, ServicePort port, PortTarget target, int number) {}

  /** A probe that asks a number of the pod. */
  record OfProbe(Probe probe, int number) {}

  static Leads of(Network network, RunningApplication running) {
    List<OfService> services = new ArrayList<>();
    network
        .services()
        .flatMap(network::targetsOf)
        .forEach(targets -> add(targets, running, services));
    List<OfProbe> probes = new ArrayList<>();
    for (Probe probe : running.container().probes()) {
      int number = number(network.portOf(running.workload(), running.container(), probe));
      if (number > 0 && probe.host().isEmpty()) {
        probes.add(new OfProbe(probe, number));
      }
    }
    return new Leads(services, probes);
  }

  private static void add(
      PortTargets targets, RunningApplication running, List<OfService> services) {
    for (PortTarget target : targets.targets()) {
      if (target.pods().workload() == running.workload() && target.number().isPresent()) {
        services.add(
            new OfService(targets.service(), targets.port(), target, target.number().getAsInt()));
      }
    }
  }

  private static int number(ProbePort port) {
    if (port instanceof ProbePort.Number number) {
      return number.port();
    }
    return port instanceof ProbePort.Declared declared
        ? declared.declaration().number().value()
        : -1;
  }

  boolean leadTo(int number) {
    return !services(number).isEmpty() || !probes(number).isEmpty();
  }

  List<OfService> services(int number) {
    return services.stream().filter(lead -> lead.number() == number).toList();
  }

  List<Probe> probes(int number) {
    return probes.stream().filter(lead -> lead.number() == number).map(OfProbe::probe).toList();
  }
}
