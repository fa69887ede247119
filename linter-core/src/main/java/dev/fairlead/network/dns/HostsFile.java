package dev.fairlead.network.dns;

import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Replicas;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a pod knows of itself without asking DNS: its host name and {@code /etc/hosts} ({@code
 * pkg/kubelet/kubelet_pods.go}: {@code GeneratePodHostNameAndDomain}, {@code
 * managedHostsFileContent}).
 *
 * @param hostname {@code spec.hostname}, else the pod's name, cut to 63 characters; empty where the
 *     name is random
 * @param domain {@code subdomain.ns.svc.zone}; empty text without a subdomain
 * @param lines what names stand for which address; of host network pods only {@code hostAliases},
 *     since the rest is the node's
 */
public record HostsFile(Optional<String> hostname, String domain, List<Line> lines) {
  private static final int LONGEST = 63;

  public HostsFile {
    lines = List.copyOf(lines);
  }

  /** An address and its names. */
  public record Line(String address, List<String> names) {
    public Line {
      names = List.copyOf(names);
    }
  }

  /** The file of pods that run. */
  public static HostsFile of(Replicas pods, ClusterProfile profile) {
    Optional<String> hostname = pods.hostname().or(() -> pods.name().map(HostsFile::cut));
    String domain =
        pods.subdomain()
            .map(s -> s + "." + pods.namespace() + ".svc." + profile.clusterDomain())
            .orElse("");
    List<Line> lines = new ArrayList<>();
    if (hostname.isPresent() && !pods.pods().spec().hostNetwork()) {
      String own = hostname.get();
      List<String> names = domain.isEmpty() ? List.of(own) : List.of(own + "." + domain, own);
      pods.addresses().forEach(address -> lines.add(new Line(address.text(), names)));
    }
    for (Fields alias : pods.pods().spec().fields().list("hostAliases", f -> f)) {
      List<String> names = new ArrayList<>();
      alias.texts("hostnames").forEach(name -> names.add(name.value()));
      lines.add(new Line(alias.text("ip").map(Located::value).orElse(""), names));
    }
    return new HostsFile(hostname, domain, lines);
  }

  /** The lines that answer a name before DNS is asked. */
  public List<Line> find(String name) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines) {
      for (String own : line.names()) {
        if (own.equalsIgnoreCase(name)) {
          found.add(line);
          break;
        }
      }
    }
    return found;
  }

  private static String cut(String name) {
    String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    int end = text.length();
    while (name.length() > LONGEST
        && end > 0
        && (text.charAt(end - 1) == '-' || text.charAt(end - 1) == '.')) {
      end--;
    }
    return text.substring(0, end);
  }
}
