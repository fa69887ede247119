package dev.fairlead.network.policy;

import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code reach} question of {@code evaluate --batch}: for some workloads and addresses outside,
 * who reaches whom on some ports.
 *
 * @param workloads as {@code namespace/name}
 * @param externals addresses outside the cluster
 * @param probes as {@code TCP/80}: protocol and destination port
 */
public record ReachQuestion(List<String> workloads, List<String> externals, List<String> probes) {
  public ReachQuestion {
    workloads = List.copyOf(workloads);
    externals = List.copyOf(externals);
    probes = List.copyOf(probes);
  }

  /**
   * The answer for one ordered pair, a character a probe: {@code 1} allowed, {@code 0} denied,
   * {@code ?} depends on whether ipBlocks cover pods, {@code -} not known for another reason, or
   * because the question names something that is not there.
   */
  public record Row(String src, String dst, String egress, String ingress, String allowed) {}

  private record Probe(Protocol protocol, int port) {}

  /**
   * The answers: every ordered pair of workloads, a workload with itself included, then both
   * directions of each workload with each address.
   */
  public List<Row> answer(Reachability reachability) {
    Map<String, Peer> peers = peers(reachability);
    List<@Nullable Probe> parsed = new ArrayList<>();
    probes.forEach(p -> parsed.add(probe(p)));
    List<Row> rows = new ArrayList<>();
    for (String from : workloads) {
      for (String to : workloads) {
        rows.add(row(from, to, peers, parsed, reachability));
      }
    }
    for (String workload : workloads) {
      for (String external : externals) {
        rows.add(row(workload, external, peers, parsed, reachability));
        rows.add(row(external, workload, peers, parsed, reachability));
      }
    }
    return rows;
  }

  private Map<String, Peer> peers(Reachability reachability) {
    Map<String, Peer> peers = new HashMap<>();
    for (Workload workload : reachability.workloads()) {
      peers.putIfAbsent(workload.namespace() + "/" + workload.name(), Peer.of(workload));
    }
    for (String external : externals) {
      Address.tryParse(external).ifPresent(address -> peers.put(external, Peer.of(address)));
    }
    return peers;
  }

  private static @Nullable Probe probe(String text) {
    int slash = text.indexOf('/');
    Optional<Protocol> protocol =
        slash < 0 ? Optional.empty() : Protocol.tryParse(text.substring(0, slash));
    int port = slash < 0 ? -1 : Address.decimal(text, slash + 1, text.length());
    return protocol.isPresent() && port >= 1 && port <= 65535
        ? new Probe(protocol.get(), port)
        : null;
  }

  private static Row row(
      String from,
      String to,
      Map<String, Peer> peers,
      List<@Nullable Probe> probes,
      Reachability reachability) {
    Peer source = peers.get(from);
    Peer destination = peers.get(to);
    if (source == null || destination == null) {
      String unknown = "-".repeat(probes.size());
      return new Row(from, to, unknown, unknown, unknown);
    }
    Between between = reachability.between(source, destination);
    StringBuilder egress = new StringBuilder();
    StringBuilder ingress = new StringBuilder();
    StringBuilder allowed = new StringBuilder();
    for (Probe probe : probes) {
      if (probe == null) {
        egress.append('-');
        ingress.append('-');
        allowed.append('-');
      } else {
        egress.append(letter(between.egress().verdict(probe.protocol(), probe.port())));
        ingress.append(letter(between.ingress().verdict(probe.protocol(), probe.port())));
        allowed.append(letter(between.verdict(probe.protocol(), probe.port())));
      }
    }
    return new Row(from, to, egress.toString(), ingress.toString(), allowed.toString());
  }

  private static char letter(Verdict verdict) {
    if (verdict.isAllowed()) {
      return '1';
    }
    if (verdict.isDenied()) {
      return '0';
    }
    return List.of(Doubt.BLOCK_COVERS_PODS).equals(verdict.doubts()) ? '?' : '-';
  }
}
