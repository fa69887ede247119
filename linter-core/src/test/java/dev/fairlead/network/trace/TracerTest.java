package dev.fairlead.network.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Switches;
import dev.fairlead.resource.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracerTest {
  private static final String APPS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: shop, labels: {app: web}}
      spec:
        containers: [{name: web, image: web}]
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: api, namespace: shop, labels: {app: api}}
      spec:
        containers: [{name: api, image: api, ports: [{name: http, containerPort: 8080}]}]
      """;

  @Test
  void arrives() {
    Trace trace = trace(service("api", "targetPort: http"), "http://api");
    assertThat(trace.arrives()).isTrue();
    assertThat(trace.firstBreak()).isEmpty();
    assertThat(steps(trace)).containsExactly(Link.Step.values());
  }

  @Test
  void slipOfAName() {
    Link link = broken(trace(service("api", "targetPort: http"), "http://apis"));
    assertThat(link.step()).isEqualTo(Link.Step.NAME);
    assertThat(link.evidence()).singleElement().satisfies(e -> at(e.message(), "shop/api"));
  }

  @Test
  void nameNobodyHasIsUnknown() {
    Trace trace = trace(service("api", "targetPort: http"), "http://inventory");
    assertThat(trace.firstBreak()).isEmpty();
    assertThat(states(trace)).containsExactly(Link.State.UNKNOWN);
  }

  @Test
  void nameNobodyHasIsMissingWhereTheScopeIsComplete() {
    Network network = NetworkFixture.of(APPS).complete().network();
    Trace trace = trace(network, "http://inventory.shop.svc.cluster.local.");
    assertThat(broken(trace).step()).isEqualTo(Link.Step.NAME);
  }

  @Test
  void nameInAnotherNamespace() {
    String elsewhere = service("api", "targetPort: http").replace("shop", "other");
    Link link = broken(trace(elsewhere, "http://api"));
    assertThat(link.step()).isEqualTo(Link.Step.NAME);
    assertThat(link.evidence()).singleElement().satisfies(e -> at(e.message(), "other/api"));
  }

  @Test
  void portOfThePodInsteadOfTheService() {
    Link link = broken(trace(service("api", "targetPort: http"), "http://api:8080"));
    assertThat(link.step()).isEqualTo(Link.Step.SERVICE_PORT);
    assertThat(link.evidence())
        .singleElement()
        .satisfies(e -> at(e.message(), "80/TCP, which leads to 8080"));
  }

  @Test
  void noPortAtAllIsUnknown() {
    Trace trace = trace(service("api", "targetPort: http"), "api");
    assertThat(states(trace)).endsWith(Link.State.UNKNOWN).hasSize(3);
  }

  @Test
  void selectorOfNobody() {
    Link link =
        broken(
            trace(
                service("api", "targetPort: http").replace("app: api", "app: apy"), "http://api"));
    assertThat(link.step()).isEqualTo(Link.Step.ENDPOINTS);
    assertThat(link.symptom()).contains("refused");
  }

  @Test
  void targetPortNobodyNames() {
    Link link = broken(trace(service("api", "targetPort: web"), "http://api"));
    assertThat(link.step()).isEqualTo(Link.Step.ENDPOINTS);
    assertThat(link.says()).contains("web");
  }

  @Test
  void headlessServiceTakesThePortAsItIs() {
    String headless =
        service("api", "targetPort: http").replace("spec:", "spec:\n  clusterIP: None");
    assertThat(trace(headless, "http://api:8080").arrives()).isTrue();
    Trace other = trace(headless, "http://api");
    assertThat(other.firstBreak()).isEmpty();
    assertThat(other.arrives()).isFalse();
  }

  @Test
  void ingressDenied() {
    Link link =
        broken(trace(service("api", "targetPort: http") + policy("api", "Ingress"), "http://api"));
    assertThat(link.step()).isEqualTo(Link.Step.INGRESS);
    assertThat(link.evidence()).isNotEmpty();
    assertThat(link.symptom()).contains("hangs");
  }

  @Test
  void egressDeniedAlsoKeepsFromTheNameServer() {
    String manifests = service("api", "targetPort: http") + policy("web", "Egress");
    Link name = broken(trace(manifests, "http://api"));
    assertThat(name.step()).isEqualTo(Link.Step.NAME);
    assertThat(name.says()).contains("name server");
  }

  @Test
  void egressDeniedWithTheNameServerOpen() {
    String manifests =
        service("api", "targetPort: http")
            + policy("web", "Egress")
            + "  egress: [{ports: [{port: 53, protocol: UDP}]}]\n";
    assertThat(broken(trace(manifests, "http://api")).step()).isEqualTo(Link.Step.EGRESS);
  }

  @Test
  void addressOfAService() {
    String fixed =
        service("api", "targetPort: http").replace("spec:", "spec:\n  clusterIP: 10.96.1.1");
    assertThat(trace(fixed, "http://10.96.1.1").arrives()).isTrue();
    assertThat(states(trace(fixed, "http://10.96.1.2")))
        .containsExactly(Link.State.HOLDS, Link.State.UNKNOWN);
  }

  @Test
  void aliasLeadsOutside() {
    String alias =
        """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: db, namespace: shop}
        spec: {type: ExternalName, externalName: db.example.com}
        """;
    Trace trace = trace(alias, "postgres://db");
    assertThat(states(trace)).containsExactly(Link.State.HOLDS, Link.State.UNKNOWN);
    assertThat(trace.links().get(1).says()).contains("db.example.com");
  }

  @Test
  void nameServerOfTheNode() {
    Network network =
        NetworkFixture.of(
                APPS.replaceFirst("spec:", "spec:\n  dnsPolicy: Default")
                    + service("api", "targetPort: http"))
            .network();
    assertThat(states(trace(network, "http://api"))).containsExactly(Link.State.UNKNOWN);
  }

  @Test
  void hostsFileGoesFirst() {
    Network network =
        NetworkFixture.of(
                APPS.replaceFirst(
                        "spec:", "spec:\n  hostAliases: [{ip: 10.96.1.1, hostnames: [apis]}]")
                    + service("api", "targetPort: http")
                        .replace("spec:", "spec:\n  clusterIP: 10.96.1.1"))
            .network();
    assertThat(trace(network, "http://apis").arrives()).isTrue();
  }

  private static void at(String message, String part) {
    assertThat(message).contains(part);
  }

  private static String service(String name, String target) {
    return """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: NAME, namespace: shop}
        spec:
          selector: {app: api}
          ports: [{port: 80, TARGET}]
        """
        .replace("NAME", name)
        .replace("TARGET", target);
  }

  private static String policy(String app, String type) {
    return """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: closed, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: APP}}
          policyTypes: [TYPE]
        """
        .replace("APP", app)
        .replace("TYPE", type);
  }

  private static Trace trace(String more, String url) {
    return trace(NetworkFixture.of(APPS + more).network(), url);
  }

  private static Trace trace(Network network, String url) {
    Workload web =
        network.workloads().filter(w -> w.name().equals("web")).findFirst().orElseThrow();
    Reachability reachability = Reachability.of(network.resources(), Switches.OPEN);
    return new Tracer(network, reachability, Resolver.GLIBC)
        .trace(web, Destination.tryParse(url).orElseThrow());
  }

  private static Link broken(Trace trace) {
    return trace.firstBreak().orElseThrow();
  }

  private static List<Link.Step> steps(Trace trace) {
    return trace.links().stream().map(Link::step).toList();
  }

  private static List<Link.State> states(Trace trace) {
    return trace.links().stream().map(Link::state).toList();
  }
}
