package dev.fairlead.network.reference;

import dev.fairlead.network.Network;
import dev.fairlead.network.application.EffectiveSettings;
import dev.fairlead.network.application.RunningApplication;
import dev.fairlead.network.application.Value;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what the settings of applications name: those that hold in the container, and that no
 * variable overrides.
 */
final class ApplicationTexts {
  private ApplicationTexts() {}

  static void collect(Network network, Collected collected) {
    if (!network.contents().applications().isEmpty()) {
      network.applications().running().forEach(running -> collect(running, collected));
    }
  }

  private static void collect(RunningApplication running, Collected collected) {
    EffectiveSettings settings = running.settings();
    List<Variable> all = new ArrayList<>();
    List<Variable> own = new ArrayList<>();
    for (String key : settings.keys()) {
      Value value = settings.get(key);
      Optional<Located<String>> text =
          value instanceof Value.Known known
              ? Optional.of(new Located<>(known.text(), known.place()))
              : Optional.empty();
      Variable variable = new Variable(key, text);
      all.add(variable);
      if (value instanceof Value.Known known && known.own()) {
        own.add(variable);
      }
    }
    for (Variable variable : own) {
      Site site =
          new Site(
              Site.Kind.APPLICATION,
              running.workload(),
              Optional.of(running.container()),
              variable.name(),
              List.of(running.workload()));
      variable.value().ifPresent(value -> Variable.collect(site, value, all, List.of(), collected));
    }
  }
}
