package dev.fairlead.network.reference;

import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the texts of ConfigMaps and Secrets name. */
final class ConfigTexts {
  private ConfigTexts() {}

  static void collect(ConfigData data, ConfigReaders readers, Collected collected) {
    List<Variable> keys = new ArrayList<>();
    for (Labels.Label text : data.data().all()) {
      keys.add(new Variable(text.key(), Optional.of(located(text))));
    }
    Site.Kind kind = data.secret() ? Site.Kind.SECRET : Site.Kind.CONFIG_MAP;
    for (Labels.Label text : data.data().all()) {
      List<Workload> reading = readers.of(data, text.key());
      Site site = new Site(kind, data, Optional.empty(), text.key(), reading);
      List<String> variables = readers.variables(data, text.key());
      Variable.collect(site, located(text), keys, variables, collected);
    }
  }

  private static Located<String> located(Labels.Label text) {
    return new Located<>(text.value(), text.valuePlace());
  }
}
