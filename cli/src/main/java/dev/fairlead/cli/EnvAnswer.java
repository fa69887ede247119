package dev.fairlead.cli;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.env.ContainerEnvironment;
import dev.fairlead.network.env.Variable;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The environment of containers, as text and as JSON. */
final class EnvAnswer {
  private final Workload workload;
  private final List<ContainerEnvironment> environments;
  private final boolean links;

  EnvAnswer(Workload workload, List<ContainerEnvironment> environments, boolean links) {
    this.workload = workload;
    this.environments = List.copyOf(environments);
    this.links = links;
  }

  String text(Page page) {
    for (ContainerEnvironment environment : environments) {
      container(page.gap(), environment);
    }
    return page.toString();
  }

  private void container(Page page, ContainerEnvironment environment) {
    Container container = environment.container();
    page.line(
        0,
        page.strong(Names.inText(workload) + ", " + kind(container) + container.name().value()),
        page.place(container.name().place()));
    for (String error : environment.errors()) {
      page.line(2, page.bad("cannot be started: " + error));
    }
    Table table = new Table(2);
    List<Variable> written = new ArrayList<>();
    List<Variable> linked = new ArrayList<>();
    environment.variables().values().forEach(v -> (v.isLink() ? linked : written).add(v));
    written.forEach(v -> row(page, table, v));
    if (links) {
      linked.forEach(v -> row(page, table, v));
    }
    page.table(table);
    if (environment.variables().isEmpty()) {
      page.line(2, page.quiet("no variables but those of the image"));
    } else if (!links && !linked.isEmpty()) {
      page.line(2, page.quiet("and " + linked.size() + " that come from Services"));
    }
    arguments(page, "command", environment.command().orElse(null), !container.command().isEmpty());
    arguments(page, "args", environment.args().orElse(null), !container.args().isEmpty());
  }

  private static String kind(Container container) {
    return switch (container.kind().name()) {
      case "INIT" -> "init container ";
      case "SIDECAR" -> "sidecar ";
      default -> "container ";
    };
  }

  private static void row(Page page, Table table, Variable variable) {
    boolean inEveryCluster = variable.place().file().name().startsWith("<");
    table.row(
        page.plain(variable.name()),
        value(page, variable),
        source(page, variable),
        inEveryCluster ? page.quiet("in every cluster") : page.place(variable.place()));
  }

  private static Table.Cell value(Page page, Variable variable) {
    if (variable.value() instanceof Variable.Value.Known known) {
      return page.plain(known.text().replace("\n", "\\n"));
    }
    if (variable.value() instanceof Variable.Value.Undefined undefined) {
      return page.doubtful("undefined, any of " + String.join(" | ", undefined.texts()));
    }
    return page.doubtful(
        variable.value() instanceof Variable.Value.Unknown unknown
            ? "unknown, " + unknown.because()
            : "unknown");
  }

  private static Table.Cell source(Page page, Variable variable) {
    String source =
        switch (variable.source()) {
          case SERVICE_LINK -> "Service link";
          case ENV_FROM -> "envFrom";
          case ENV -> "env";
        };
    return variable.hiddenLink().isPresent()
        ? page.pointer(source + ", hides the link of " + variable.hiddenLink().get())
        : page.quiet(source);
  }

  private static void arguments(
      Page page,
      String what,
      @org.jspecify.annotations.Nullable List<String> words,
      boolean given) {
    if (words == null) {
      page.line(2, page.doubtful(what + " undefined: it depends on which Service wins a name"));
    } else if (given) {
      page.line(2, page.quiet(what), page.plain(String.join(" ", words)));
    }
  }

  String json() {
    return JsonAnswer.of(
        json -> {
          json.key("workload").value(Names.of(workload));
          JsonAnswer.place(json, workload.meta().place());
          json.key("containers").beginArray();
          environments.forEach(environment -> container(json, environment));
          json.endArray();
        });
  }

  private void container(JsonWriter json, ContainerEnvironment environment) {
    Container container = environment.container();
    json.beginObject();
    json.key("name").value(container.name().value());
    json.key("kind").value(container.kind().name().toLowerCase(Locale.ROOT));
    JsonAnswer.place(json, container.name().place());
    json.key("starts").value(environment.starts());
    if (!environment.starts()) {
      json.key("errors").any(environment.errors());
    }
    json.key("env").beginArray();
    for (Variable variable : environment.variables().values()) {
      if (links || !variable.isLink()) {
        variable(json, variable);
      }
    }
    json.endArray();
    environment.command().ifPresent(words -> json.key("command").any(words));
    environment.args().ifPresent(words -> json.key("args").any(words));
    json.endObject();
  }

  private static void variable(JsonWriter json, Variable variable) {
    json.beginObject();
    json.key("name").value(variable.name());
    if (variable.value() instanceof Variable.Value.Known known) {
      json.key("value").value(known.text());
    } else if (variable.value() instanceof Variable.Value.Undefined undefined) {
      json.key("undefinedAnyOf").any(undefined.texts());
    } else if (variable.value() instanceof Variable.Value.Unknown unknown) {
      json.key("unknownBecause").value(unknown.because());
    }
    json.key("source")
        .value(
            switch (variable.source()) {
              case SERVICE_LINK -> "serviceLink";
              case ENV_FROM -> "envFrom";
              case ENV -> "env";
            });
    JsonAnswer.place(json, variable.place());
    variable.hiddenLink().map(Service::name).ifPresent(s -> json.key("hidesLinkOf").value(s));
    json.endObject();
  }
}
