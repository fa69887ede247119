package dev.fairlead.network.reference;

import dev.fairlead.network.reference.text.CommandLine;
import dev.fairlead.network.reference.text.CommandTarget;
import dev.fairlead.network.reference.text.Mention;
import dev.fairlead.network.reference.text.Texts;
import dev.fairlead.network.reference.text.Word;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvVar;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Probe;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the containers of a workload name: in variables, command lines and probes. */
final class ContainerTexts {
  private final Workload workload;
  private final Collected collected;

  private ContainerTexts(Workload workload, Collected collected) {
    this.workload = workload;
    this.collected = collected;
  }

  static void collect(Workload workload, Collected collected) {
    ContainerTexts texts = new ContainerTexts(workload, collected);
    for (Container container : workload.podSpec().allContainers()) {
      texts.container(container);
    }
  }

  private void container(Container container) {
    List<Variable> variables = new ArrayList<>();
    for (EnvVar variable : container.env()) {
      variables.add(new Variable(variable.name().value(), variable.value()));
    }
    for (EnvVar variable : container.env()) {
      Site site = site(Site.Kind.ENV, container, variable.name().value());
      Located<String> value = variable.value().orElse(null);
      if (value != null) {
        ServiceVariables.collect(site, value, false, collected);
        if (!isPartOfAName(variable.name().value(), container)) {
          Variable.collect(site, value, variables, List.of(), collected);
        }
      }
    }
    List<Located<String>> words = new ArrayList<>(container.command());
    words.addAll(container.args());
    Site site = site(Site.Kind.ARGUMENT, container, "");
    words.forEach(word -> ServiceVariables.collect(site, word, true, collected));
    commandLine(words, site);
    for (Probe probe : container.probes()) {
      probe(container, probe);
    }
  }

  /** Whether a longer name is made of a variable: {@code $(DB_HOST).$(NAMESPACE)}. */
  private static boolean isPartOfAName(String name, Container container) {
    for (EnvVar other : container.env()) {
      if (other.value().filter(v -> extendsName(v.value(), name)).isPresent()) {
        return true;
      }
    }
    return container.command().stream().anyMatch(w -> extendsName(w.value(), name))
        || container.args().stream().anyMatch(w -> extendsName(w.value(), name));
  }

  private static boolean extendsName(String text, String name) {
    return text.indexOf('$') >= 0
        && (text.contains("$(" + name + ").")
            || text.contains("${" + name + "}.")
            || text.contains("$" + name + "."));
  }

  private Site site(Site.Kind kind, Container container, String key) {
    return new Site(kind, workload, Optional.of(container), key, List.of(workload));
  }

  private void probe(Container container, Probe probe) {
    Site site = site(Site.Kind.PROBE, container, probe.type().field());
    commandLine(probe.exec(), site);
    probe
        .host()
        .ifPresent(
            host ->
                collected.add(
                    site,
                    new Target(
                        Target.Form.HOST,
                        TextPlaces.exact(host),
                        Optional.empty(),
                        probe
                            .port()
                            .filter(p -> !p.isName())
                            .map(p -> new Target.Port(p, Target.Port.Origin.WRITTEN)),
                        false,
                        "",
                        true)));
  }

  /** A command with its arguments: known tools, flags, scripts behind {@code -c}, plain words. */
  private void commandLine(List<Located<String>> items, Site site) {
    List<Word> words = new ArrayList<>();
    for (Located<String> item : items) {
      words.add(new Word(item.value(), words.size()));
    }
    List<CommandTarget> targets = CommandLine.targets(words);
    for (CommandTarget target : targets) {
      collected.add(site, target(target, items));
    }
    String flag = "";
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      if (targets.stream().noneMatch(t -> t.hostWord().start() == index)) {
        argument(items.get(i), flag, site);
      }
      String text = items.get(i).value();
      flag = text.startsWith("-") && text.indexOf('=') < 0 ? text : "";
    }
  }

  private static Target target(CommandTarget target, List<Located<String>> items) {
    Located<String> host = items.get(target.hostWord().start());
    Located<String> port = items.get(target.portWord().start());
    return new Target(
        Target.Form.HOST,
        TextPlaces.of(host).located(host.value(), target.host()),
        Optional.empty(),
        target
            .port()
            .map(
                span ->
                    new Target.Port(
                        IntOrString.of(
                            Integer.parseInt(span.of(port.value())),
                            TextPlaces.of(port).place(span)),
                        Target.Port.Origin.WRITTEN)),
        target.openPort(),
        target.scheme(),
        target.certain());
  }

  private void argument(Located<String> item, String flag, Site site) {
    String text = item.value();
    if (isScript(text, flag)) {
      collected.add(site, item, Texts.script(text));
      return;
    }
    int equals = text.indexOf('=');
    boolean keyed = equals > 0 && text.indexOf(' ') < 0 && text.lastIndexOf('/', equals) < 0;
    String key = keyed ? text.substring(0, equals) : flag;
    List<Mention> mentions =
        keyed ? Texts.valueFrom(key, text, equals + 1) : Texts.value(key, text);
    collected.add(
        new Site(site.kind(), site.holder(), site.container(), key, site.readers()),
        item,
        mentions);
  }

  private static boolean isScript(String text, String flag) {
    boolean command =
        flag.length() > 1 && flag.length() < 5 && !flag.startsWith("--") && flag.endsWith("c");
    return command
        || text.indexOf('\n') >= 0
        || text.contains(" && ")
        || text.contains("; ")
        || text.contains(" | ");
  }
}
