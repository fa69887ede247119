package dev.fairlead.network.listen;

import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.listen.LoopbackListener.How;
import dev.fairlead.network.reference.ListenAddress;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvVar;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds servers behind Services that listen on the loopback address. */
public final class LoopbackListeners {
  private final Network network;
  private final List<LoopbackListener> found = new ArrayList<>();

  private LoopbackListeners(Network network) {
    this.network = network;
  }

  /** Those of a scope, the ones that are told to first. */
  public static List<LoopbackListener> of(Network network) {
    return new LoopbackListeners(network).find();
  }

  private List<LoopbackListener> find() {
    if (network.services().findAny().isEmpty()) {
      return List.of();
    }
    network.references().listening().forEach(this::told);
    network.workloads().forEach(this::commands);
    return List.copyOf(found);
  }

  private void told(ListenAddress address) {
    if (address.port().isPresent()) {
      int port = address.port().get().value();
      for (Workload workload : address.site().readers()) {
        if (!mayListenElsewhere(address, port)) {
          add(workload, port, new How.Told(address.host()));
        }
      }
    }
  }

  /** Whether the same texts name the port beside an address that others may reach. */
  private static boolean mayListenElsewhere(ListenAddress address, int port) {
    List<String> texts = new ArrayList<>();
    if (address.site().holder() instanceof ConfigData data) {
      String text = data.data().get(address.site().key());
      texts.add(text == null ? "" : text);
    }
    address
        .site()
        .container()
        .ifPresent(
            container -> {
              container.command().forEach(word -> texts.add(word.value()));
              container.args().forEach(word -> texts.add(word.value()));
              container.env().forEach(v -> v.value().ifPresent(t -> texts.add(t.value())));
            });
    return texts.stream().anyMatch(text -> OpenAddress.in(text, port));
  }

  private void commands(Workload workload) {
    for (Container container : workload.podSpec().portContainers()) {
      for (EnvVar variable : container.env()) {
        HostOption.ofVariable(variable).ifPresent(o -> option(workload, container, List.of(), o));
      }
      for (List<Located<String>> words : CommandWords.of(container)) {
        for (int i = 0; i < words.size(); i++) {
          HostOption.at(words, i).ifPresent(o -> option(workload, container, words, o));
        }
        for (LoopbackProgram program : LoopbackPrograms.all()) {
          byDefault(workload, container, words, program);
        }
      }
    }
  }

  /**
   * {@code --host 127.0.0.1 --port 80} of a container that declares port 80 is a server's; so is
   * {@code --bind-address 127.0.0.1} of one that declares one port.
   */
  private void option(
      Workload workload, Container container, List<Located<String>> words, HostOption option) {
    OptionalInt port = number(CommandWords.option(words, "--port", "-p"));
    if (port.isEmpty() && option.ofServer() && container.ports().size() == 1) {
      port = OptionalInt.of(container.ports().get(0).number().value());
    }
    if (port.isPresent() && (option.ofServer() || declares(container, port.getAsInt()))) {
      add(workload, port.getAsInt(), new How.Told(option.loopback()));
    }
  }

  private static boolean declares(Container container, int port) {
    return container.ports().stream().anyMatch(p -> p.number().value() == port);
  }

  private void byDefault(
      Workload workload,
      Container container,
      List<Located<String>> words,
      LoopbackProgram program) {
    int at = indexOf(words, program);
    if (at < 0) {
      return;
    }
    List<Located<String>> rest = words.subList(at + 1, words.size());
    boolean chosen =
        rest.stream().anyMatch(word -> program.choosesHost(word.value()))
            || container.env().stream().anyMatch(v -> v.name().value().equals(program.variable()))
            || (!container.envFrom().isEmpty() && !program.variable().isEmpty());
    String written = CommandWords.option(rest, "--port", "-p");
    OptionalInt port = written.isEmpty() ? OptionalInt.of(program.port()) : number(written);
    if (!chosen && port.isPresent() && !setsPort(container)) {
      add(workload, port.getAsInt(), new How.ByDefault(program, words.get(at).place()));
    }
  }

  /** Gunicorn listens on all addresses where {@code PORT} is set, as platforms do. */
  private static boolean setsPort(Container container) {
    for (EnvVar variable : container.env()) {
      if (variable.name().value().equals("PORT")) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(List<Located<String>> words, LoopbackProgram program) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).value();
      if (!word.substring(word.lastIndexOf('/') + 1).equals(program.program())) {
        continue;
      }
      boolean follows =
          program.word().isEmpty()
              || (i + 1 < words.size() && words.get(i + 1).value().equals(program.word()));
      return follows ? i : -1;
    }
    return -1;
  }

  private static OptionalInt number(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private void add(Workload workload, int number, How how) {
    for (Service service : network.servicesOf(workload)) {
      for (PortTargets targets : network.targetsOf(service).toList()) {
        if (leadsTo(targets, workload, number)
            && found.stream().noneMatch(f -> f.how().place().equals(how.place()))) {
          found.add(new LoopbackListener(workload, service, targets.port(), number, how));
          return;
        }
      }
    }
  }

  private static boolean leadsTo(PortTargets targets, Workload workload, int number) {
    for (PortTarget target : targets.targets()) {
      if (target.pods().workload() == workload && target.number().equals(OptionalInt.of(number))) {
        return true;
      }
    }
    return false;
  }
}
