package dev.fairlead.network.env;

import dev.fairlead.network.Network;
import dev.fairlead.network.Replicas;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvVar;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The environment of every container of a scope. */
public final class EnvironmentModel {
  private final VisibleLinks links;
  private final ConfigSources sources;

  private EnvironmentModel(Network network) {
    this.links = new VisibleLinks(network);
    this.sources = new ConfigSources(network);
  }

  public static EnvironmentModel of(Network network) {
    return new EnvironmentModel(network);
  }

  /** The links of each Service that a container of the pods is given, whatever hides them. */
  public List<ServiceLinks> links(Replicas pods) {
    return links.of(pods.namespace(), pods.pods().spec().enableServiceLinks().value());
  }

  /** What a container of some pods is started with. */
  public ContainerEnvironment of(Replicas pods, Container container) {
    List<EnvironmentRun> runs = new ArrayList<>();
    for (Map<String, ServiceLink> outcome : VisibleLinks.outcomes(links(pods))) {
      runs.add(new EnvironmentRun(pods, container, sources, outcome));
    }
    Map<String, Variable> variables = new LinkedHashMap<>();
    runs.get(0).own().keySet().forEach(name -> variables.put(name, own(name, runs)));
    for (String name : runs.get(0).links().keySet()) {
      if (!variables.containsKey(name)) {
        variables.put(name, link(name, runs));
      }
    }
    Set<List<String>> commands = new LinkedHashSet<>();
    Set<List<String>> args = new LinkedHashSet<>();
    for (EnvironmentRun run : runs) {
      commands.add(run.expand(container.command()));
      args.add(run.expand(container.args()));
    }
    return new ContainerEnvironment(
        container, variables, only(commands), only(args), runs.get(0).errors());
  }

  private static Optional<List<String>> only(Set<List<String>> different) {
    return different.size() == 1 ? different.stream().findFirst() : Optional.empty();
  }

  private static Variable own(String name, List<EnvironmentRun> runs) {
    Set<String> texts = new TreeSet<>();
    Slot last = runs.get(0).own().get(name);
    for (EnvironmentRun run : runs) {
      Slot slot = run.own().get(name);
      if (slot != null) {
        last = slot;
        texts.add(slot.text());
      }
    }
    if (last == null) {
      throw new IllegalStateException("no variable " + name);
    }
    ServiceLink hidden = runs.get(0).links().get(name);
    return new Variable(
        name,
        last.known() ? value(texts) : new Variable.Value.Unknown(last.text()),
        last.source(),
        last.place(),
        Optional.ofNullable(hidden).map(ServiceLink::service));
  }

  private static Variable link(String name, List<EnvironmentRun> runs) {
    Set<String> texts = new TreeSet<>();
    for (EnvironmentRun run : runs) {
      ServiceLink link = run.links().get(name);
      if (link != null) {
        texts.add(link.value());
      }
    }
    ServiceLink first = runs.get(0).links().get(name);
    if (first == null) {
      throw new IllegalStateException("no link " + name);
    }
    return new Variable(
        name,
        value(texts),
        Variable.Source.SERVICE_LINK,
        first.service().meta().place(),
        Optional.empty());
  }

  private static Variable.Value value(Set<String> texts) {
    return texts.size() == 1
        ? new Variable.Value.Known(texts.iterator().next())
        : new Variable.Value.Undefined(new ArrayList<>(texts));
  }

  /**
   * The command of an exec probe. Only {@code env} of the container is known there, as it is
   * written: an entry with {@code valueFrom} counts as the empty text, service links and {@code
   * envFrom} stay literal ({@code pkg/kubelet/container/helpers.go}: {@code
   * ExpandContainerCommandOnlyStatic}).
   */
  public static List<String> probeCommand(Container container, Probe probe) {
    Map<String, String> written = new HashMap<>();
    for (EnvVar variable : container.env()) {
      written.put(variable.name().value(), variable.value().map(Located::value).orElse(""));
    }
    List<String> expanded = new ArrayList<>();
    for (Located<String> text : probe.exec()) {
      expanded.add(Expansion.expand(text.value(), written::get));
    }
    return expanded;
  }
}
