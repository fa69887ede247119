package dev.fairlead.rules.application;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.network.application.Listening;
import dev.fairlead.network.application.RunningApplication;

/** How the rules of this package speak of an application and its ports. */
final class Wording {
  private Wording() {}

  /** {@code Deployment shop/orders}. */
  static String holder(RunningApplication running) {
    return running.workload().meta().toString();
  }

  /** {@code its application listens on 8081}, with the management port where that is apart. */
  static String listens(Listening.Known listening) {
    String usual = listening.server().place().isPresent() ? "" : ", the default";
    String management = listening.management().map(port -> " and " + port.number()).orElse("");
    return "its application listens on " + listening.server().number() + management + usual;
  }

  /** Adds where the ports are set. */
  static Finding withPorts(Finding finding, Listening.Known listening) {
    Finding more = with(finding, listening.server());
    return listening.management().isPresent() ? with(more, listening.management().get()) : more;
  }

  static Finding with(Finding finding, Listening.Port port) {
    return port.place().isPresent()
        ? finding.because("`" + port.setting() + "` is " + port.number(), port.place().get())
        : finding;
  }

  /** What is wrong with a port of a workload, told once of all that leads to it. */
  static String aspect(int port) {
    return "application port " + port;
  }

  static ObjectRef ref(RunningApplication running) {
    return running.workload().meta().ref();
  }
}
