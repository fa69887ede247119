package dev.fairlead.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Contents;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.network.Surroundings;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.Lookup;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.resource.Service;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the evaluated network over small worlds whose names, labels and ports collide. */
class NetworkProperties {
  private static final List<String> NAMESPACES = List.of("default", "team");
  private static final List<String> NAMES = List.of("x", "x-service", "y", "y-0");
  private static final List<String> LABELS =
      List.of("{a: '1'}", "{a: '2'}", "{a: '1', b: '1'}", "{b: '1'}", "{a: '12'}");

  /** An object: two of one key are never in the same world. */
  record Manifest(String kind, String namespace, String name, String yaml) {
    String key() {
      return kind + " " + namespace + "/" + name;
    }

    Manifest in(String other) {
      String moved = yaml.replace("namespace: " + namespace, "namespace: " + other);
      return new Manifest(kind, other, name, moved);
    }

    Manifest labelled(String labels) {
      String metadata = "metadata: {labels: " + labels + ", ";
      return new Manifest(kind, namespace, name, yaml.replace("metadata: {", metadata));
    }
  }

  @Provide
  Arbitrary<List<Manifest>> worlds() {
    return manifests();
  }

  @Provide
  Arbitrary<List<Manifest>> elsewhere() {
    return manifests()
        .map(
            world ->
                world.stream()
                    .map(manifest -> manifest.in("unrelated"))
                    .filter(distinct())
                    .toList());
  }

  private static Arbitrary<List<Manifest>> manifests() {
    return Arbitraries.oneOf(services(), pods(), controllers(), slices())
        .list()
        .uniqueElements(Manifest::key)
        .ofMaxSize(8);
  }

  private static Predicate<Manifest> distinct() {
    Set<String> seen = new HashSet<>();
    return manifest -> seen.add(manifest.key());
  }

  private static Arbitrary<Manifest> services() {
    return Combinators.combine(
            Arbitraries.of(NAMESPACES),
            Arbitraries.of(NAMES),
            Arbitraries.of(LABELS),
            Arbitraries.of("", ", clusterIP: None", ", publishNotReadyAddresses: true"),
            Arbitraries.of(
                "{port: 80}",
                "{name: web, port: 80, targetPort: http}",
                "{name: 80-tcp, port: 80}"))
        .as(
            (namespace, name, labels, more, port) ->
                manifest(
                    "Service",
                    "v1",
                    namespace,
                    name,
                    "spec: {selector: " + labels + more + ", ports: [" + port + "]}"));
  }

  private static Arbitrary<String> podSpecs() {
    return Combinators.combine(
            Arbitraries.of("", ", ports: [{name: http, containerPort: 8080}]"),
            Arbitraries.of("", ", env: [{name: X_PORT, value: '$(X_SERVICE_PORT)!'}]"),
            Arbitraries.of(
                "", ", hostname: h, subdomain: x", ", readinessGates: [{conditionType: g}]"))
        .as((ports, env, more) -> "{containers: [{name: c" + ports + env + "}]" + more + "}");
  }

  private static Arbitrary<Manifest> pods() {
    return Combinators.combine(
            Arbitraries.of(NAMESPACES), Arbitraries.of(NAMES), Arbitraries.of(LABELS), podSpecs())
        .as(
            (namespace, name, labels, spec) ->
                manifest("Pod", "v1", namespace, name, "spec: " + spec).labelled(labels));
  }

  private static Arbitrary<Manifest> controllers() {
    return Combinators.combine(
            Arbitraries.of(NAMESPACES),
            Arbitraries.of("Deployment", "ReplicaSet", "StatefulSet"),
            Arbitraries.of(NAMES),
            Arbitraries.of(LABELS),
            podSpecs())
        .as(
            (namespace, kind, name, labels, spec) ->
                manifest(
                    kind,
                    "apps/v1",
                    namespace,
                    name,
                    "spec: {replicas: 2, serviceName: x, selector: {matchLabels: "
                        + labels
                        + "}, template: {metadata: {labels: "
                        + labels
                        + "}, spec: "
                        + spec
                        + "}}"));
  }

  private static Arbitrary<Manifest> slices() {
    return Combinators.combine(
            Arbitraries.of(NAMESPACES), Arbitraries.of(NAMES), Arbitraries.of("", "web"))
        .as(
            (namespace, name, port) ->
                manifest(
                        "EndpointSlice",
                        "discovery.k8s.io/v1",
                        namespace,
                        name,
                        "addressType: IPv4\nendpoints: [{addresses: [192.0.2.1]}]\n"
                            + "ports: [{name: '"
                            + port
                            + "', port: 9}]")
                    .labelled("{kubernetes.io/service-name: " + name + "}"));
  }

  private static Manifest manifest(
      String kind, String apiVersion, String namespace, String name, String rest) {
    return new Manifest(
        kind,
        namespace,
        name,
        "apiVersion: "
            + apiVersion
            + "\nkind: "
            + kind
            + "\nmetadata: {name: "
            + name
            + ", namespace: "
            + namespace
            + "}\n"
            + rest
            + "\n");
  }

  @Property(tries = 60)
  void theOrderOfFilesAndDocumentsChangesNothing(
      @ForAll("worlds") List<Manifest> world, @ForAll Random random) {
    List<Manifest> shuffled = new ArrayList<>(world);
    Collections.shuffle(shuffled, random);

    assertThat(answers(network(List.of(shuffled), true)))
        .isEqualTo(answers(network(List.of(world), true)));
    int cut = world.isEmpty() ? 0 : random.nextInt(world.size());
    assertThat(
            answers(
                network(List.of(world.subList(cut, world.size()), world.subList(0, cut)), false)))
        .isEqualTo(answers(network(List.of(world), false)));
  }

  @Property(tries = 60)
  void anUnrelatedNamespaceChangesNoAnswer(
      @ForAll("worlds") List<Manifest> world, @ForAll("elsewhere") List<Manifest> unrelated) {
    TreeMap<String, String> alone = answers(network(List.of(world), true));
    TreeMap<String, String> together = answers(network(List.of(world, unrelated), true));

    // What a Service may have meant can lie in any namespace.
    alone.keySet().removeIf(key -> key.startsWith("nearest "));
    together.keySet().retainAll(alone.keySet());
    assertThat(together).isEqualTo(alone);
  }

  private static Network network(List<List<Manifest>> files, boolean complete) {
    List<Verdict> verdicts = new ArrayList<>();
    for (List<Manifest> file : files) {
      String text = String.join("---\n", file.stream().map(Manifest::yaml).toList());
      for (Document document : new SnakeYamlReader().read(new SourceFile("f.yaml", text))) {
        YamlMapping object = Objects.requireNonNull(document.mapping());
        verdicts.add(new Verdict.Accepted(document, object, List.of()));
      }
    }
    return Network.of(
        new Contents(verdicts, Surroundings.NONE, List.of(), complete), ClusterProfile.DEFAULT);
  }

  /** Everything the network says of the two namespaces, by what it is about. */
  private static TreeMap<String, String> answers(Network network) {
    TreeMap<String, String> answers = new TreeMap<>();
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out);
    json.beginObject().key("services");
    new ServicesForm(json).write(network);
    json.key("pods");
    new PodsForm(json).write(network);
    json.endObject();
    YamlMapping root = ScenarioVectors.parse(out.toString());
    ScenarioVectors.byKey(root, "services", "service")
        .forEach((key, value) -> answers.put("service " + key, normal(value)));
    ScenarioVectors.byKey(root, "pods", "pod")
        .forEach((key, value) -> answers.put("pod " + key, normal(value)));
    network.services().forEach(service -> backends(network, service, answers));
    for (String namespace : NAMESPACES) {
      for (String name : NAMES) {
        names(network, namespace, name, answers);
      }
    }
    return answers;
  }

  private static void backends(Network network, Service service, TreeMap<String, String> answers) {
    String name = service.namespace() + "/" + service.name();
    answers.put("backends " + name, network.backendsOf(service).getClass().getSimpleName());
    answers.put("nearest " + name, network.nearestMiss(service).map(NearMiss::workload).toString());
  }

  private static void names(
      Network network, String namespace, String name, TreeMap<String, String> answers) {
    String full = name + "." + namespace + ".svc.cluster.local.";
    for (String asked : List.of(full, "_web._tcp." + full, "y-0." + full, "h." + full)) {
      for (String type : List.of("A", "AAAA", "SRV")) {
        StringBuilder out = new StringBuilder();
        new DnsForm(JsonWriter.compact(out))
            .write(asked, type, network.dns().answer(DnsName.parse(asked), type));
        answers.put("dns " + type + " " + asked, normal(ScenarioVectors.parse(out.toString())));
      }
    }
    for (Resolver resolver : Resolver.values()) {
      Lookup lookup =
          Lookup.of(
              name, ResolvConf.clusterFirst(namespace, network.profile()), resolver, network.dns());
      answers.put(
          "lookup " + resolver + " " + namespace + " " + name,
          lookup.found().map(found -> found.name().toString()).orElse("none"));
    }
  }

  private static String normal(YamlMapping tree) {
    return ScenarioVectors.normal(tree, List.of("candidates", "searches", "containers"));
  }
}
