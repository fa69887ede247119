package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up small clusters as manifests: few names, labels, ports and blocks, so that rules meet.
 */
final class SmallWorlds {
  private final Random random;
  private final boolean hostNetwork;

  /**
   * A maker of worlds.
   *
   * @param hostNetwork whether pods may be on their node's network
   */
  SmallWorlds(Random random, boolean hostNetwork) {
    this.random = random;
    this.hostNetwork = hostNetwork;
  }

  /** Documents without separators. */
  List<String> documents() {
    List<String> documents = new ArrayList<>();
    documents.add(namespace("a", oneOf("team: red", "team: blue, env: prod")));
    if (random.nextBoolean()) {
      documents.add(namespace("b", oneOf("team: red", "env: prod")));
    }
    int pods = 2 + random.nextInt(3);
    for (int i = 0; i < pods; i++) {
      documents.add(pod("w" + i));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      documents.add(networkPolicy("p" + i));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      documents.add(clusterWide("c" + i));
    }
    return documents;
  }

  static String namespace(String name, String labels) {
    return "{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {%s}}}"
        .formatted(name, labels);
  }

  private String pod(String name) {
    return """
        {apiVersion: v1, kind: Pod, metadata: {name: %s, namespace: %s, labels: {%s}},
         spec: {hostNetwork: %s, containers: [{name: m, ports: [%s]}, {name: s, ports: [%s]}]}}"""
        .formatted(
            name,
            oneOf("a", "b"),
            oneOf("", "app: x", "app: y", "app: x, role: q"),
            hostNetwork && random.nextInt(4) == 0,
            oneOf("", "{name: http, containerPort: 80}", "{name: http, containerPort: 81}"),
            oneOf(
                "",
                "",
                "{name: dns, containerPort: 53, protocol: UDP}",
                "{name: http, containerPort: 82}",
                "{name: http, containerPort: 80, protocol: UDP}"));
  }

  private String networkPolicy(String name) {
    return """
        {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: %s, namespace: %s},
         spec: {podSelector: %s%s, ingress: [%s], egress: [%s]}}"""
        .formatted(
            name,
            oneOf("a", "b"),
            selector(),
            oneOf(
                "",
                ", policyTypes: [Ingress]",
                ", policyTypes: [Egress]",
                ", policyTypes: [Ingress, Egress]"),
            networkPolicyRules("from"),
            networkPolicyRules("to"));
  }

  private String networkPolicyRules(String peers) {
    List<String> rules = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      rules.add(
          "{%s: [%s], ports: [%s]}"
              .formatted(peers, some(this::networkPolicyPeer), some(this::networkPolicyPort)));
    }
    return String.join(", ", rules);
  }

  private String networkPolicyPeer() {
    return switch (random.nextInt(4)) {
      case 0 -> "{podSelector: " + selector() + "}";
      case 1 -> "{namespaceSelector: " + namespaceSelector() + "}";
      case 2 ->
          "{podSelector: %s, namespaceSelector: %s}".formatted(selector(), namespaceSelector());
      default ->
          "{ipBlock: {cidr: %s, except: [%s]}}"
              .formatted(block(), oneOf("", "203.0.113.9/32", "10.0.0.0/8"));
    };
  }

  private String networkPolicyPort() {
    return oneOf(
        "{}",
        "{port: 80}",
        "{port: http}",
        "{port: 80, endPort: 81}",
        "{protocol: UDP}",
        "{port: 53, protocol: UDP}",
        "{port: http, protocol: UDP}",
        "{port: dns}");
  }

  private String clusterWide(String name) {
    String subject = "subject: " + pods();
    String rules = "ingress: [%s], egress: [%s]".formatted(rules("from"), rules("to"));
    return random.nextInt(4) == 0
        ? """
            {apiVersion: policy.networking.k8s.io/v1alpha1, kind: BaselineAdminNetworkPolicy,
             metadata: {name: %s}, spec: {%s, %s}}"""
            .formatted(name, subject, rules)
        : """
            {apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy,
             metadata: {name: %s}, spec: {tier: %s, priority: %d, %s, %s}}"""
            .formatted(
                name, oneOf("Admin", "Admin", "Baseline"), random.nextInt(3), subject, rules);
  }

  private String rules(String peers) {
    List<String> rules = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      String peer =
          peers.equals("to") && random.nextInt(4) == 0
              ? "{networks: [%s]}".formatted(block())
              : pods();
      rules.add(
          "{action: %s, %s: [%s]%s}"
              .formatted(oneOf("Accept", "Deny", "Pass"), peers, peer, clusterWidePorts()));
    }
    return String.join(", ", rules);
  }

  private String clusterWidePorts() {
    return oneOf(
        "",
        "",
        ", protocols: [{tcp: {destinationPort: {number: 80}}}]",
        ", protocols: [{udp: {destinationPort: {range: {start: 50, end: 80}}}}]",
        ", protocols: [{destinationNamedPort: http}]",
        ", ports: [{portNumber: {port: 81}}, {namedPort: dns}]");
  }

  private String pods() {
    return random.nextBoolean()
        ? "{namespaces: %s}".formatted(namespaceSelector())
        : "{pods: {namespaceSelector: %s, podSelector: %s}}"
            .formatted(namespaceSelector(), selector());
  }

  private String selector() {
    return oneOf(
        "{}",
        "{}",
        "{matchLabels: {app: x}}",
        "{matchLabels: {app: y}}",
        "{matchExpressions: [{key: app, operator: NotIn, values: [x]}]}",
        "{matchExpressions: [{key: role, operator: Exists}]}",
        "{matchExpressions: [{key: app, operator: In, values: [x, y]}]}");
  }

  private String namespaceSelector() {
    return oneOf(
        "{}",
        "{}",
        "{}",
        "{matchLabels: {team: red}}",
        "{matchLabels: {kubernetes.io/metadata.name: b}}",
        "{matchExpressions: [{key: env, operator: DoesNotExist}]}",
        "{matchExpressions: [{key: team, operator: NotIn, values: [red]}]}");
  }

  private String block() {
    return oneOf(
        "0.0.0.0/0",
        "203.0.113.0/24",
        "203.0.113.9/32",
        "10.244.0.0/16",
        "198.51.100.0/25",
        "::/0");
  }

  private interface Part {
    String make();
  }

  private String some(Part part) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      parts.add(part.make());
    }
    return String.join(", ", parts);
  }

  private String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
