package dev.fairlead.network.env;

import dev.fairlead.network.Replicas;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvFrom;
import dev.fairlead.resource.EnvVar;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the environment of a container together for one outcome of the service links ({@code
 * kubelet_pods.go}: {@code makeEnvironmentVariables}).
 */
final class EnvironmentRun {
  private static final String COMPLETION_INDEX = "JOB_COMPLETION_INDEX";

  private final Replicas pods;
  private final Container container;
  private final ConfigSources sources;
  private final Map<String, ServiceLink> links;
  private final Map<String, Slot> own = new LinkedHashMap<>();
  private final Set<String> errors = new LinkedHashSet<>();

  EnvironmentRun(
      Replicas pods, Container container, ConfigSources sources, Map<String, ServiceLink> links) {
    this.pods = pods;
    this.container = container;
    this.sources = sources;
    this.links = links;
    container.envFrom().forEach(this::addAll);
    container.env().forEach(this::add);
    addCompletionIndex();
  }

  /** The variables of the container itself: they go before links. */
  Map<String, Slot> own() {
    return own;
  }

  Map<String, ServiceLink> links() {
    return links;
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  /** Texts with their references replaced; a reference to an unknown value stays as it is. */
  List<String> expand(List<Located<String>> texts) {
    List<String> expanded = new ArrayList<>(texts.size());
    for (Located<String> text : texts) {
      expanded.add(Expansion.expand(text.value(), this::known));
    }
    return expanded;
  }

  private @Nullable String known(String name) {
    Slot slot = own.get(name);
    if (slot != null) {
      return slot.known() ? slot.text() : null;
    }
    ServiceLink link = links.get(name);
    return link == null ? null : link.value();
  }

  /** Keys are taken as they are since 1.30; before, odd ones were left out with an event. */
  private void addAll(EnvFrom from) {
    Map<String, ConfigSources.Entry> texts =
        sources.texts(from.secret(), pods.namespace(), from.name().value());
    if (texts == null) {
      if (!from.optional() && sources.isComplete()) {
        errors.add(word(from.secret()) + " " + from.name() + " does not exist");
      }
      return;
    }
    texts.forEach(
        (key, entry) ->
            own.put(
                from.prefix() + key,
                new Slot(entry.text(), Variable.Source.ENV_FROM, entry.place())));
  }

  private void add(EnvVar variable) {
    String name = variable.name().value();
    String text = variable.value().map(Located::value).orElse("");
    if (!text.isEmpty()) {
      own.put(name, literal(text, variable));
    } else if (variable.source().isPresent()) {
      Optional<Slot> slot = fromSource(variable, variable.source().get());
      slot.ifPresent(s -> own.put(name, s));
    } else {
      own.put(name, new Slot("", Variable.Source.ENV, variable.place()));
    }
  }

  private Slot literal(String text, EnvVar variable) {
    List<String> unknown = new ArrayList<>();
    String expanded =
        Expansion.expand(
            text,
            name -> {
              Slot slot = own.get(name);
              if (slot != null && !slot.known()) {
                unknown.add(slot.text());
              }
              return known(name);
            });
    return unknown.isEmpty()
        ? new Slot(expanded, Variable.Source.ENV, variable.place())
        : Slot.unknown(unknown.get(0), Variable.Source.ENV, variable.place());
  }

  /** Empty for an optional key that is not there: the name then is not declared at all. */
  private Optional<Slot> fromSource(EnvVar variable, EnvVar.Source source) {
    return switch (source.kind()) {
      case CONFIG_MAP_KEY -> key(variable, source, false);
      case SECRET_KEY -> key(variable, source, true);
      case FIELD -> Optional.of(field(variable, source.name().value()));
      case RESOURCE_FIELD ->
          Optional.of(unknown("it depends on the resources of the container", variable));
      case FILE_KEY -> Optional.of(unknown("it stands in a file of a volume", variable));
    };
  }

  private Slot field(EnvVar variable, String path) {
    String value = DownwardApi.value(pods, path);
    return value == null
        ? unknown("only the cluster knows " + path, variable)
        : new Slot(value, Variable.Source.ENV, variable.place());
  }

  private Optional<Slot> key(EnvVar variable, EnvVar.Source source, boolean secret) {
    String object = word(secret) + " " + source.name();
    String key = source.key().map(Located::value).orElse("");
    Map<String, ConfigSources.Entry> texts =
        sources.texts(secret, pods.namespace(), source.name().value());
    if (texts == null && !sources.isComplete()) {
      return Optional.of(unknown(object + " is not in the input", variable));
    }
    ConfigSources.Entry entry = texts == null ? null : texts.get(key);
    if (entry != null) {
      return Optional.of(new Slot(entry.text(), Variable.Source.ENV, variable.place()));
    }
    if (!source.optional()) {
      errors.add(texts == null ? object + " does not exist" : object + " has no key " + key);
    }
    return Optional.empty();
  }

  private static Slot unknown(String because, EnvVar variable) {
    return Slot.unknown(because, Variable.Source.ENV, variable.place());
  }

  private static String word(boolean secret) {
    return secret ? "Secret" : "ConfigMap";
  }

  /** Pods of an Indexed Job are told their number ({@code job_controller.go}). */
  private void addCompletionIndex() {
    boolean indexed =
        pods.pods().numbered().containsKey("batch.kubernetes.io/job-completion-index");
    boolean declared =
        container.env().stream().anyMatch(v -> v.name().value().equals(COMPLETION_INDEX));
    if (indexed && !declared && pods.pods().ordinals().isPresent()) {
      String index = Integer.toString(pods.pods().ordinals().get().first());
      own.put(
          COMPLETION_INDEX,
          new Slot(index, Variable.Source.ENV, pods.pods().workload().meta().place()));
    }
  }
}
