package dev.fairlead.rules.mutation;

import static dev.fairlead.rules.mutation.Spot.WORKLOADS;

import dev.fairlead.finding.Edit;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The defects, and how they are made. */
final class Mutations {
  private static final String POD = "spec template spec ";
  private static final String CONTAINER = POD + "containers * ";
  private static final String ENV = CONTAINER + "env * value";
  private static final String BACKEND = "spec rules * http paths * backend service ";

  /** Names of Services that others call. */
  private static final List<String> CALLED =
      List.of("catalog", "orders", "payments", "sessions", "statsd");

  static final List<Mutation> ALL =
      List.of(
          value(
              "the selector of a Service is mistyped",
              "Service",
              "spec selector *",
              (s, w) -> isNamedLikeItsPods(s) ? mistyped(s, w) : null,
              "service-matches-no-pods"),
          key(
              "the label key in the selector of a Service is mistyped",
              "Service",
              "spec selector *",
              Mutations::mistyped,
              "service-matches-no-pods"),
          value(
              "the selector of a workload is mistyped",
              WORKLOADS,
              "spec selector matchLabels *",
              Mutations::mistyped,
              "workload-selector-mismatch"),
          value(
              "the label of a pod template is mistyped",
              WORKLOADS,
              "spec template metadata labels app",
              Mutations::mistyped,
              "workload-selector-mismatch"),
          value(
              "the name in targetPort is mistyped",
              "Service",
              "spec ports * targetPort",
              Mutations::mistyped,
              "target-port-name-unresolved"),
          value(
                  "the number in targetPort is another",
                  "Service",
                  "spec ports * targetPort",
                  Mutations::otherNumber,
                  "target-port-not-declared")
              .or("network-policy-blocks-reference"),
          value(
              "the number of targetPort stands in quotes",
              "Service",
              "spec ports * targetPort",
              Mutations::quotedNumber,
              "quoted-port-number"),
          value(
              "the number of a container port stands in quotes",
              WORKLOADS,
              CONTAINER + "ports * containerPort",
              Mutations::quotedNumber,
              "quoted-port-number"),
          value(
              "the number of a Service port stands in quotes",
              "Service",
              "spec ports * port",
              Mutations::quotedNumber,
              "quoted-port-number"),
          value(
              "a protocol in lower case",
              "Service DaemonSet",
              "spec ports * protocol",
              Mutations::lowerCase,
              "invalid-protocol"),
          removal(
              "the protocol of a UDP port is left out",
              "Service",
              "spec ports * protocol",
              s -> true,
              "named-port-protocol-mismatch"),
          removal(
              "one of several ports has no name",
              "Service",
              "spec ports * name",
              s -> s.parent().get("nodePort") == null && hasSeveralPorts(s),
              "service-port-unnamed"),
          value(
              "the name of a Service port in upper case",
              "Service",
              "spec ports * name",
              (s, w) -> s.written().toUpperCase(Locale.ROOT),
              "invalid-port-name"),
          value(
              "an Ingress leads to a mistyped Service",
              "Ingress",
              BACKEND + "name",
              Mutations::mistyped,
              "ingress-service-not-found"),
          value(
              "an Ingress leads to a mistyped port",
              "Ingress",
              BACKEND + "port name",
              Mutations::mistyped,
              "ingress-port-not-found"),
          value(
              "an Ingress leads to the pods' port",
              "Ingress",
              BACKEND + "port number",
              (s, w) -> s.written().equals("80") ? "8080" : "3000",
              "ingress-port-not-found"),
          value(
              "an Ingress in another namespace",
              "Ingress",
              "metadata namespace",
              (s, w) -> "billing",
              "ingress-service-not-found"),
          dash(
              "an Ingress with a dash before http",
              "Ingress",
              "spec rules * http",
              s -> true,
              "ingress-rule-split"),
          value(
              "the host of a called Service is mistyped",
              WORKLOADS,
              ENV,
              Mutations::mistypedHost,
              "unknown-service-host"),
          value(
              "the host in a ConfigMap is mistyped",
              "ConfigMap",
              "data *",
              Mutations::mistypedHost,
              "unknown-service-host"),
          value(
              "a Service is called on the port of its pods",
              WORKLOADS,
              ENV,
              (s, w) ->
                  s.written().startsWith("http://payments")
                      ? s.written().replace("9090", "8443")
                      : null,
              "reference-port-not-exposed"),
          value(
              "a Service is called on another port",
              "ConfigMap",
              "data *",
              (s, w) -> s.written().contains("6379") ? s.written().replace("6379", "6380") : null,
              "reference-port-not-exposed"),
          value(
              "a Service of another namespace is called by its short name",
              WORKLOADS,
              ENV,
              (s, w) ->
                  s.written().contains(".billing")
                      ? s.written().replace(".billing.svc.cluster.local", "")
                      : null,
              "short-name-other-namespace"),
          value(
              "serviceName is mistyped",
              "StatefulSet",
              "spec serviceName",
              (s, w) -> "dbs",
              "statefulset-service-missing"),
          removal(
              "serviceName is left out",
              "StatefulSet",
              "spec serviceName",
              s -> true,
              "statefulset-service-missing"),
          value(
              "serviceName is another Service",
              "StatefulSet",
              "spec serviceName",
              (s, w) -> "db-read",
              "statefulset-service-not-headless"),
          value(
              "a pod is called that there is not",
              WORKLOADS,
              ENV,
              (s, w) ->
                  s.written().startsWith("db-0")
                      ? s.written().replace("db-0", "db-" + w.number(2, 9))
                      : null,
              "pod-dns-name-unresolvable"),
          value(
              "an annotation is no text",
              WORKLOADS,
              "spec template metadata annotations *",
              (s, w) -> "true",
              "annotation-not-string"),
          value(
              "a variable is no text",
              WORKLOADS + " CronJob",
              ENV,
              Mutations::withoutQuotes,
              "env-value-not-string"),
          value(
              "a label is no text",
              WORKLOADS,
              "metadata labels *",
              (s, w) -> "yes",
              "implicit-yaml-type"),
          key(
              "a field is mistyped",
              "Service",
              "spec ports * targetPort",
              (s, w) -> "targetport",
              "unknown-field"),
          key(
              "a field of a container is mistyped",
              WORKLOADS,
              CONTAINER + "ports",
              (s, w) -> "port",
              "unknown-field"),
          value(
              "a node port out of range",
              "Service",
              "spec ports * nodePort",
              (s, w) -> "8080",
              "node-port-out-of-range"),
          line(
              "another node port of the same number",
              "Service",
              "spec ports * port",
              s -> s.name().equals("db-read"),
              "nodePort: 30080",
              "node-port-conflict"),
          line(
              "a headless Service of type NodePort",
              "Service",
              "spec type",
              s -> s.written().equals("NodePort"),
              "clusterIP: None",
              "headless-with-node-port"),
          value(
              "a headless Service with another port",
              "Service",
              "spec ports * port",
              (s, w) -> s.name().equals("db") ? "5000" : null,
              "headless-port-remap"),
          value(
              "a probe names a mistyped port",
              WORKLOADS,
              CONTAINER + "readinessProbe * port",
              Mutations::mistyped,
              "probe-port-name-unresolved"),
          line(
              "a probe of the loopback address",
              WORKLOADS,
              CONTAINER + "readinessProbe httpGet path",
              s -> true,
              "host: 127.0.0.1",
              "probe-host-loopback"),
          line(
              "a key stands twice",
              WORKLOADS,
              CONTAINER + "ports",
              s -> true,
              "ports: []",
              "duplicate-yaml-key"),
          line(
              "a Deployment that cannot roll out",
              "Deployment",
              CONTAINER + "ports * containerPort",
              s -> s.name().equals("sessions"),
              "hostPort: 6379",
              "host-port-rollout-deadlock"),
          unwrapped(
              "a selector without matchLabels",
              WORKLOADS,
              "spec selector matchLabels",
              "selector-missing-match-labels"),
          value(
              "an API version that is gone",
              "CronJob",
              "apiVersion",
              (s, w) -> "batch/v1beta1",
              "removed-api-version"),
          value(
              "an old API version of an Ingress",
              "Ingress",
              "apiVersion",
              (s, w) -> "networking.k8s.io/v1beta1",
              "removed-api-version"),
          value(
              "an underscore in the name of a Service",
              "Service",
              "metadata name",
              (s, w) -> s.name().equals("frontend-local") ? "frontend_local" : null,
              "invalid-service-name"),
          value(
              "an unfinished quote",
              "Service Deployment ConfigMap",
              "metadata name",
              (s, w) -> "\"" + s.written(),
              "yaml-syntax"),
          value(
              "an address as ExternalName",
              "Service",
              "spec externalName",
              (s, w) -> "192.0.2.25",
              "external-name-is-ip"),
          value(
              "a webhook calls a mistyped Service",
              "ValidatingWebhookConfiguration",
              "webhooks * clientConfig service name",
              Mutations::mistyped,
              "webhook-service-not-found"),
          value(
              "a webhook calls another port",
              "ValidatingWebhookConfiguration",
              "webhooks * clientConfig service port",
              (s, w) -> "8443",
              "webhook-service-not-found"),
          value(
              "a route leads to a mistyped Service",
              "HTTPRoute",
              "spec rules * backendRefs * name",
              Mutations::mistyped,
              "route-backend-not-found"),
          value(
              "a route leads to another port",
              "HTTPRoute",
              "spec rules * backendRefs * port",
              (s, w) -> "8080",
              "route-backend-not-found"),
          value(
              "endpoints are labelled for a mistyped Service",
              "EndpointSlice",
              "metadata labels *",
              Mutations::mistyped,
              "endpoints-mismatch"),
          value(
              "an autoscaler names a mistyped workload",
              "HorizontalPodAutoscaler",
              "spec scaleTargetRef name",
              Mutations::mistyped,
              "scale-target-not-found"),
          value(
              "the selector of a disruption budget is mistyped",
              "PodDisruptionBudget",
              "spec selector matchLabels *",
              Mutations::mistyped,
              "disruption-budget-matches-nothing"),
          value(
              "the selector of a monitor is mistyped",
              "ServiceMonitor",
              "spec selector matchLabels *",
              Mutations::mistyped,
              "service-monitor-matches-nothing"),
          value(
              "a monitor names a mistyped port",
              "ServiceMonitor",
              "spec endpoints * port",
              Mutations::mistyped,
              "service-monitor-port-not-found"),
          value(
                  "a policy opens another port",
                  "NetworkPolicy",
                  "spec ingress * ports * port",
                  (s, w) -> "8081",
                  "network-policy-blocks-reference")
              .inObject(),
          value(
                  "a policy lets in a mistyped caller",
                  "NetworkPolicy",
                  "spec ingress * from * podSelector matchLabels app",
                  Mutations::mistyped,
                  "network-policy-blocks-reference")
              .inObject()
              .or("network-policy-peer-matches-nothing"),
          dash(
              "a policy with a dash before ports",
              "NetworkPolicy",
              "spec ingress * ports",
              s -> s.name().equals("sessions"),
              "network-policy-rule-split"),
          dash(
              "a policy with a dash before protocol",
              "NetworkPolicy",
              "spec ingress * ports * protocol",
              s -> true,
              "network-policy-port-entry-without-port"),
          value(
              "the port of Endpoints has another name",
              "EndpointSlice",
              "ports * name",
              Mutations::mistyped,
              "endpoints-mismatch"));

  /** Makes a wrong text of a right one; null where it does not fit. */
  private interface Change {
    @Nullable String of(Spot spot, Words words);
  }

  private Mutations() {}

  private static Mutation value(
      String name, String kinds, String path, Change change, String... rules) {
    return new Mutation(
        name,
        application -> Spot.find(application, kinds, path),
        (spot, words) -> replaced(spot.entry().value().place(), change.of(spot, words)),
        Set.of(rules),
        false,
        Set.of());
  }

  private static Mutation key(
      String name, String kinds, String path, Change change, String... rules) {
    return new Mutation(
        name,
        application -> Spot.find(application, kinds, path),
        (spot, words) -> {
          Place key = spot.entry().key().place();
          Spot asKey =
              new Spot(
                  spot.document(),
                  spot.parent(),
                  new YamlMapping.Entry(spot.entry().key(), spot.entry().key()));
          return replaced(key, change.of(asKey, words));
        },
        Set.of(rules),
        false,
        Set.of());
  }

  private static List<Edit> replaced(Place place, @Nullable String text) {
    return text == null || text.equals(place.text()) ? List.of() : List.of(new Edit(place, text));
  }

  private static Mutation removal(
      String name, String kinds, String path, Predicate<Spot> fits, String... rules) {
    return new Mutation(
        name,
        application -> Spot.find(application, kinds, path),
        (spot, words) ->
            fits.test(spot)
                ? Edit.removal(spot.parent(), spot.entry().name()).stream().toList()
                : List.of(),
        Set.of(rules),
        true,
        Set.of());
  }

  /** Another field behind one, on a line of its own. */
  private static Mutation line(
      String name, String kinds, String path, Predicate<Spot> fits, String line, String... rules) {
    return new Mutation(
        name,
        application -> Spot.find(application, kinds, path),
        (spot, words) -> fits.test(spot) ? List.of(behind(spot, line)) : List.of(),
        Set.of(rules),
        false,
        Set.of());
  }

  private static Edit behind(Spot spot, String line) {
    Place value = spot.entry().value().place();
    int indent = spot.entry().key().place().column() - 1;
    return new Edit(
        new Place(value.file(), value.end(), value.end()), "\n" + " ".repeat(indent) + line);
  }

  /** A dash before a field, in the place of the blanks that indent it. */
  private static Mutation dash(
      String name, String kinds, String path, Predicate<Spot> fits, String... rules) {
    return new Mutation(
        name,
        application -> Spot.find(application, kinds, path),
        (spot, words) -> {
          if (!fits.test(spot)) {
            return List.of();
          }
          Place key = spot.entry().key().place();
          return List.of(new Edit(new Place(key.file(), key.start() - 2, key.start()), "- "));
        },
        Set.of(rules),
        false,
        Set.of());
  }

  /** What is in a mapping moves up beside it. */
  private static Mutation unwrapped(String name, String kinds, String path, String... rules) {
    return new Mutation(
        name,
        application -> Spot.find(application, kinds, path),
        (spot, words) -> {
          Place key = spot.entry().key().place();
          SourceFile file = key.file();
          int start = file.lineStart(key.line());
          int inner = file.lineStart(key.line() + 1);
          int end = spot.entry().value().place().end();
          String labels = file.text().substring(inner, end);
          return List.of(new Edit(new Place(file, start, end), labels));
        },
        Set.of(rules),
        false,
        Set.of());
  }

  /** A second Service for pods that another one selects may as well be meant for others. */
  private static boolean isNamedLikeItsPods(Spot spot) {
    return !spot.name().equals("frontend-local");
  }

  private static @Nullable String mistyped(Spot spot, Words words) {
    String written = spot.written();
    boolean word = written.length() > 3 && written.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return word ? words.mistyped(written) : null;
  }

  private static @Nullable String mistypedHost(Spot spot, Words words) {
    for (String service : CALLED) {
      if (spot.written().contains(service) && !spot.written().endsWith("/" + service)) {
        return spot.written().replaceFirst("\\b" + service + "\\b", words.mistyped(service));
      }
    }
    return null;
  }

  private static @Nullable String otherNumber(Spot spot, Words words) {
    return isNumber(spot) ? Integer.toString(words.number(20000, 30000)) : null;
  }

  private static @Nullable String quotedNumber(Spot spot, Words words) {
    return isNumber(spot) ? "\"" + spot.written() + "\"" : null;
  }

  private static boolean isNumber(Spot spot) {
    return spot.written().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String lowerCase(Spot spot, Words words) {
    return spot.written().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String withoutQuotes(Spot spot, Words words) {
    return spot.written().startsWith("\"") ? spot.written().replace("\"", "") : null;
  }

  private static boolean hasSeveralPorts(Spot spot) {
    return spot.root().at("spec", "ports") instanceof YamlSequence s && s.items().size() > 1;
  }
}
