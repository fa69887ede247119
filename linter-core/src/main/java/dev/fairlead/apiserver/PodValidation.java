package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import java.util.List;
import java.util.Set;

/**
 * A pod spec, be it of a Pod or of a template ({@code pkg/apis/core/validation: ValidatePodSpec}).
 * Of the rules that have nothing to do with the network only those are here that manifests trip
 * over.
 */
final class PodValidation {
  /** Where a pod spec stands. */
  enum Origin {
    POD,
    TEMPLATE,
    /** A template of which the controller overwrites hostname and subdomain. */
    STATEFUL_SET
  }

  private final Struct spec;
  private final Origin origin;
  private final Review review;
  private final KubernetesVersion version;

  PodValidation(Struct spec, Origin origin, Review review) {
    this.spec = spec;
    this.origin = origin;
    this.review = review;
    this.version = review.version();
  }

  /** The create path of a Pod. */
  static void pod(Struct object, Review review) {
    Struct spec = object.struct("spec");
    new PodValidation(spec, Origin.POD, review).check(Set.of());
    PodWarnings.name(object, review);
    PodWarnings.check(spec, review);
  }

  /**
   * Checks all of it.
   *
   * @param claims names of volumes that a StatefulSet adds
   */
  void check(Set<String> claims) {
    Set<String> volumes = VolumeValidation.check(spec, review);
    volumes.addAll(claims);
    new ContainerValidation(spec, origin != Origin.POD, volumes, review).check();
    ephemeralContainers();
    review.oneOf(
        spec.path("restartPolicy"),
        spec.text("restartPolicy").isEmpty() ? "Always" : spec.text("restartPolicy"),
        List.of("Always", "OnFailure", "Never"));
    dns();
    names();
    hostAliases();
    ObjectMetaValidation.labels(spec, "nodeSelector", spec.path("nodeSelector"), review);
    for (Struct gate : spec.structs("readinessGates")) {
      String type = gate.text("conditionType");
      review.malformed(gate.path("conditionType"), type, Formats.labelKey(type));
    }
    tolerations();
    if (spec.has("activeDeadlineSeconds")) {
      long seconds = spec.integer("activeDeadlineSeconds");
      if (seconds < 1 || seconds > Integer.MAX_VALUE) {
        review.invalid(
            spec.path("activeDeadlineSeconds"), Long.toString(seconds), "must be at least 1");
      }
    }
  }

  private void ephemeralContainers() {
    if (!spec.items("ephemeralContainers").isEmpty()) {
      review.forbidden(
          spec.path("ephemeralContainers"),
          "such containers are only ever added to a running pod, by `kubectl debug`: remove them");
    }
  }

  private void dns() {
    String policy = spec.text("dnsPolicy");
    if (!policy.isEmpty()) {
      review.oneOf(
          spec.path("dnsPolicy"),
          policy,
          List.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"));
    }
    Struct config = spec.struct("dnsConfig");
    boolean none = policy.equals("None");
    if (config.isNil()) {
      if (none) {
        review.required(
            config.path(), "with dnsPolicy `None` nothing else says how to resolve names");
      }
      return;
    }
    List<String> servers = config.texts("nameservers");
    FieldPath path = config.path("nameservers");
    if (none && servers.isEmpty()) {
      review.required(path, "with dnsPolicy `None` there must be at least one");
    }
    if (servers.size() > 3) {
      review.invalid(path, "", "holds " + servers.size() + " of at most 3 name servers");
    }
    for (int i = 0; i < servers.size(); i++) {
      review.malformed(path.item(i), servers.get(i), Addresses.ip(servers.get(i), version));
    }
    searches(config);
    for (Struct option : config.structs("options")) {
      if (option.text("name").isEmpty()) {
        review.required(option.path(), "an option needs a name");
      }
    }
  }

  private void searches(Struct config) {
    List<String> searches = config.texts("searches");
    FieldPath path = config.path("searches");
    int most = version.atLeast(26) ? 32 : 6;
    int mostCharacters = version.atLeast(26) ? 2048 : 256;
    if (searches.size() > most) {
      review.invalid(path, "", "holds " + searches.size() + " of at most " + most + " domains");
    }
    int characters = Formats.bytes(String.join(" ", searches));
    if (characters > mostCharacters) {
      review.invalid(path, "", "the domains are longer than " + mostCharacters + " characters");
    }
    for (int i = 0; i < searches.size(); i++) {
      String search = searches.get(i);
      if (version.atLeast(33)) {
        if (!search.equals(".")) {
          String name = withoutFinalDot(search);
          review.malformed(path.item(i), search, Formats.subdomainWithUnderscore(name));
        }
      } else {
        review.malformed(path.item(i), search, Formats.subdomain(withoutFinalDot(search)));
      }
    }
  }

  private static String withoutFinalDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private void names() {
    for (String field : List.of("hostname", "subdomain")) {
      String name = spec.text(field);
      if (!name.isEmpty() && origin != Origin.STATEFUL_SET) {
        review.malformed(spec.path(field), name, Formats.label1123(name));
      }
    }
    for (String field :
        List.of("serviceAccountName", "nodeName", "priorityClassName", "runtimeClassName")) {
      String name = spec.text(field);
      if (!name.isEmpty()) {
        review.malformed(spec.path(field), name, Formats.subdomain(name));
      }
    }
    if (!spec.has("hostnameOverride") || !version.atLeast(35)) {
      return;
    }
    String override = spec.text("hostnameOverride");
    FieldPath path = spec.path("hostnameOverride");
    if (spec.flag("setHostnameAsFQDN")) {
      review.forbidden(path, "cannot be combined with setHostnameAsFQDN");
    }
    if (spec.flag("hostNetwork")) {
      review.forbidden(path, "a pod on the host network has the node's name");
    }
    if (Formats.bytes(override) > 64) {
      review.add(Cause.Type.TOO_LONG, path, "", "has more than 64 characters");
    }
    review.malformed(path, override, Formats.subdomain(override));
  }

  private void hostAliases() {
    boolean indexed = version.atLeast(30);
    FieldPath list = spec.path("hostAliases");
    for (Struct alias : spec.structs("hostAliases")) {
      FieldPath shown = indexed ? alias.path() : alias.path().spelled(list.toString());
      String ip = alias.text("ip");
      review.malformed(shown.child("ip"), ip, Addresses.ip(ip, version));
      List<String> names = alias.texts("hostnames");
      for (int i = 0; i < names.size(); i++) {
        FieldPath path = shown.child("hostnames").item(i);
        review.malformed(
            indexed ? path : path.spelled(list + ".hostnames"),
            names.get(i),
            Formats.subdomain(names.get(i)));
      }
    }
  }

  private void tolerations() {
    for (Struct toleration : spec.structs("tolerations")) {
      String key = toleration.text("key");
      String operator = toleration.text("operator");
      if (!key.isEmpty()) {
        review.malformed(toleration.path("key"), key, Formats.labelKey(key));
      } else if (!operator.equals("Exists")) {
        review.invalid(toleration.path("operator"), operator, "without a key it must be `Exists`");
      }
      if (operator.equals("Exists") && !toleration.text("value").isEmpty()) {
        review.invalid(
            toleration.path("operator"), operator, "`Exists` compares with no value: remove it");
      }
      String effect = toleration.text("effect");
      if (toleration.has("tolerationSeconds") && !effect.equals("NoExecute")) {
        review.invalid(
            toleration.path("effect"), effect, "must be `NoExecute` where there are seconds");
      }
      if (!effect.isEmpty()) {
        review.oneOf(
            toleration.path("effect"),
            effect,
            List.of("NoSchedule", "PreferNoSchedule", "NoExecute"));
      }
    }
  }
}
