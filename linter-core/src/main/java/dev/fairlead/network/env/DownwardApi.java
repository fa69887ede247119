package dev.fairlead.network.env;

import dev.fairlead.network.Address;
import dev.fairlead.network.IpFamily;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.Replicas;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code fieldRef} ({@code pkg/fieldpath}, {@code podFieldSelectorRuntimeValue});
 * what only the cluster knows is a symbol.
 */
final class DownwardApi {
  private DownwardApi() {}

  /** The value of a field path for pods, null if the manifests cannot tell. */
  static @Nullable String value(Replicas pods, String path) {
    return switch (path) {
      case "metadata.name" -> pods.name().orElse("<podName>");
      case "metadata.namespace" -> pods.namespace();
      case "metadata.uid" -> "<uid>";
      case "spec.nodeName" -> "<nodeName>";
      case "spec.serviceAccountName" ->
          pods.pods()
              .spec()
              .fields()
              .nonEmptyText("serviceAccountName")
              .map(Located::value)
              .orElse("default");
      case "status.podIP" -> pods.address(IpFamily.IPV4).text();
      case "status.podIPs" -> list(pods.addresses());
      case "status.hostIP" -> "<node>";
      case "status.hostIPs" -> "<node>,<node6>";
      default -> map(pods, path);
    };
  }

  private static String list(List<Address> addresses) {
    List<String> texts = new ArrayList<>();
    addresses.forEach(address -> texts.add(address.text()));
    return String.join(",", texts);
  }

  /** {@code metadata.labels['key']} and annotations; empty text where the key is not there. */
  private static @Nullable String map(Replicas pods, String path) {
    String key = key(path, "metadata.labels['");
    if (key != null) {
      return label(pods, key);
    }
    key = key(path, "metadata.annotations['");
    if (key == null) {
      return null;
    }
    String value = pods.pods().workload().template().annotations().get(key);
    return value == null ? "" : value;
  }

  private static @Nullable String key(String path, String prefix) {
    return path.startsWith(prefix) && path.endsWith("']")
        ? path.substring(prefix.length(), path.length() - 2)
        : null;
  }

  private static @Nullable String label(Replicas pods, String key) {
    PodSet set = pods.pods();
    PodSet.Numbering numbering = set.numbered().get(key);
    if (numbering != null && set.ordinals().isPresent()) {
      String number = Integer.toString(set.ordinals().get().first());
      return numbering == PodSet.Numbering.NAME ? set.workload().name() + "-" + number : number;
    }
    String value = set.labels().get(key);
    boolean open = set.generated().contains(key) || set.openLabels();
    return value == null && !open ? "" : value;
  }
}
