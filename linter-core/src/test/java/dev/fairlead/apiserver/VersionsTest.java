package dev.fairlead.apiserver;

import static dev.fairlead.apiserver.Creating.causes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed between minors: the same manifest sent to two of them. */
class VersionsTest {
  @Test
  void aServiceMayStartWithADigitSince136() {
    String yaml = service("1web", "ports: [{port: 80}]");
    assertThat(causes(35, yaml)).containsExactly("INVALID metadata.name");
    assertThat(causes(36, yaml)).isEmpty();
  }

  @Test
  void anIngressMaySendToSuchAServiceSince136() {
    String yaml =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web}
        spec: {defaultBackend: {service: {name: 1web, port: {number: 80}}}}
        """;
    assertThat(causes(35, yaml)).containsExactly("INVALID spec.defaultBackend.service.name");
    assertThat(causes(36, yaml)).isEmpty();
  }

  @Test
  void hostBitsInARangeAreRefusedSince136() {
    String yaml =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: deny}
        spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.1.2.3/8}}]}]}
        """;
    assertThat(causes(35, yaml)).isEmpty();
    assertThat(causes(36, yaml)).containsExactly("INVALID spec.ingress[0].from[0].ipBlock.cidr");
  }

  @Test
  void aLoadBalancerMayUseTheKubeletsPortSince133() {
    String yaml = service("web", "type: LoadBalancer, ports: [{port: 10250}]");
    assertThat(causes(32, yaml)).containsExactly("INVALID spec.ports[0]");
    assertThat(causes(33, yaml)).isEmpty();
  }

  @Test
  void externalIpsHaveATrafficPolicySince129() {
    String yaml =
        service(
            "web", "externalIPs: [192.0.2.1], externalTrafficPolicy: Local, ports: [{port: 80}]");
    assertThat(causes(28, yaml)).containsExactly("INVALID spec.externalTrafficPolicy");
    assertThat(causes(29, yaml)).isEmpty();
    String without = service("web", "externalIPs: [192.0.2.1], ports: [{port: 80}]");
    assertThat(Creating.stored(28, without).at("spec", "externalTrafficPolicy")).isNull();
    assertThat(Creating.stored(29, without).at("spec", "externalTrafficPolicy")).isNotNull();
  }

  @Test
  void badSourceRangesHaveAnIndexSince130() {
    String yaml =
        service("web", "type: LoadBalancer, loadBalancerSourceRanges: [a, b], ports: [{port: 80}]");
    assertThat(causes(29, yaml)).containsExactly("INVALID spec.LoadBalancerSourceRanges");
    assertThat(causes(30, yaml))
        .containsExactly(
            "INVALID spec.LoadBalancerSourceRanges[0]", "INVALID spec.LoadBalancerSourceRanges[1]");
  }

  @Test
  void trafficDistributionGrew() {
    String yaml = service("web", "trafficDistribution: PreferSameZone, ports: [{port: 80}]");
    assertThat(causes(28, yaml)).containsExactly("UNKNOWN_FIELD spec.trafficDistribution");
    assertThat(causes(33, yaml)).containsExactly("NOT_SUPPORTED spec.trafficDistribution");
    assertThat(causes(34, yaml)).isEmpty();
  }

  @Test
  void aStatefulSetIsCalledByALabelSince127AndServedByOneSince133() {
    String dotted = statefulSet("a.b", "serviceName: web", "image: nginx");
    assertThat(causes(26, dotted)).isEmpty();
    assertThat(causes(27, dotted)).containsExactly("INVALID metadata.name");
    String served = statefulSet("a", "serviceName: a.b", "image: nginx");
    assertThat(causes(32, served)).isEmpty();
    assertThat(causes(33, served)).containsExactly("INVALID spec.serviceName");
  }

  @Test
  void thePodsOfAStatefulSetAreCheckedSince134() {
    String yaml = statefulSet("a", "serviceName: web", "image: ''");
    assertThat(causes(33, yaml)).isEmpty();
    assertThat(causes(34, yaml)).containsExactly("REQUIRED spec.template.spec.containers[0].image");
  }

  @Test
  void theClassOfAnIngressMayBeSetTwiceToTheSameSince127() {
    String yaml =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, annotations: {kubernetes.io/ingress.class: nginx}}
        spec: {ingressClassName: nginx, defaultBackend: {service: {name: web, port: {number: 80}}}}
        """;
    assertThat(causes(26, yaml)).containsExactly("INVALID annotations.kubernetes.io/ingress.class");
    assertThat(causes(27, yaml)).isEmpty();
  }

  @Test
  void namesOfVariablesWereRelaxedIn132() {
    String yaml = pod("env: [{name: a b, value: c}]", "");
    assertThat(causes(31, yaml)).containsExactly("INVALID spec.containers[0].env[0].name");
    assertThat(causes(32, yaml)).isEmpty();
  }

  @Test
  void searchDomainsMayHoldUnderscoresSince133() {
    String yaml = pod("", "dnsConfig: {searches: [_tcp.example.com, .]}");
    assertThat(causes(32, yaml))
        .containsExactly(
            "INVALID spec.dnsConfig.searches[0]", "INVALID spec.dnsConfig.searches[1]");
    assertThat(causes(33, yaml)).isEmpty();
  }

  @Test
  void sevenSearchDomainsAreAllowedSince126() {
    String yaml = pod("", "dnsConfig: {searches: [a, b, c, d, e, f, g]}");
    assertThat(causes(25, yaml)).containsExactly("INVALID spec.dnsConfig.searches");
    assertThat(causes(26, yaml)).isEmpty();
  }

  @Test
  void hostAliasesAreCountedSince130() {
    String yaml = pod("", "hostAliases: [{ip: a, hostnames: [B]}]");
    assertThat(causes(29, yaml))
        .containsExactly("INVALID spec.hostAliases.ip", "INVALID spec.hostAliases.hostnames");
    assertThat(causes(30, yaml))
        .containsExactly(
            "INVALID spec.hostAliases[0].ip", "INVALID spec.hostAliases[0].hostnames[0]");
  }

  @Test
  void onlySidecarsRestartBefore135() {
    String yaml = pod("restartPolicy: Never", "");
    assertThat(causes(34, yaml)).containsExactly("FORBIDDEN spec.containers[0].restartPolicy");
    assertThat(causes(35, yaml)).isEmpty();
  }

  @Test
  void templatesOnTheHostNetworkGotHostPortsUpTo127() {
    String yaml =
        """
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: {name: agent}
        spec:
          selector: {matchLabels: {app: agent}}
          template:
            metadata: {labels: {app: agent}}
            spec:
              hostNetwork: true
              containers: [{name: agent, image: agent, ports: [{containerPort: 9100}]}]
        """;
    assertThat(hostPort(27, yaml)).isEqualTo("9100");
    assertThat(hostPort(28, yaml)).isEqualTo("none");
  }

  private static String hostPort(int minor, String yaml) {
    Struct pod = Struct.root(Creating.stored(minor, yaml)).struct("spec", "template", "spec");
    Struct port = pod.structs("containers").get(0).structs("ports").get(0);
    return port.has("hostPort") ? Long.toString(port.integer("hostPort")) : "none";
  }

  @Test
  void jobsHavePrefixedLabelsSince127() {
    String yaml =
        """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: migrate}
        spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: b}]}}}
        """;
    assertThat(matchLabels(26, yaml)).containsExactly("controller-uid");
    assertThat(matchLabels(27, yaml)).containsExactly("batch.kubernetes.io/controller-uid");
  }

  private static List<String> matchLabels(int minor, String yaml) {
    Struct selector = Struct.root(Creating.stored(minor, yaml)).struct("spec", "selector");
    return selector.entries("matchLabels").stream().map(entry -> entry.name()).toList();
  }

  @Test
  void anAutoscalerNamesTheGroupOfItsTargetSince135() {
    String yaml =
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: web}
        spec: {scaleTargetRef: {kind: Deployment, name: web}, maxReplicas: 3}
        """;
    assertThat(causes(33, yaml)).isEmpty();
    assertThat(causes(35, yaml)).containsExactly("INVALID spec.scaleTargetRef.apiVersion");
    assertThat(causes(35, yaml.replace("kind: Deployment", "kind: ReplicationController")))
        .isEmpty();
  }

  private static String service(String name, String spec) {
    return "{apiVersion: v1, kind: Service, metadata: {name: " + name + "}, spec: {" + spec + "}}";
  }

  private static String statefulSet(String name, String spec, String container) {
    return """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: NAME}
        spec:
          SPEC
          selector: {matchLabels: {app: a}}
          template:
            metadata: {labels: {app: a}}
            spec: {containers: [{name: a, CONTAINER}]}
        """
        .replace("NAME", name)
        .replace("SPEC", spec)
        .replace("CONTAINER", container);
  }

  private static String pod(String container, String spec) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers: [{name: a, image: b, CONTAINER}]
          SPEC
        """
        .replace("CONTAINER", container)
        .replace("SPEC", spec);
  }
}
