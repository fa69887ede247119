package dev.fairlead.network.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Connectivity as netpol-analyzer lists it: lines of {@code source => destination : connections}.
 */
final class Golden {
  private static final String OUTSIDE = "[External]";

  private final Map<List<String>, Connections> pairs = new LinkedHashMap<>();
  private final Set<String> workloads = new LinkedHashSet<>();

  static Golden read(Path file) throws IOException {
    Golden golden = new Golden();
    for (String line : Files.readAllLines(file)) {
      int arrow = line.indexOf(" => ");
      int colon = line.lastIndexOf(" : ");
      if (arrow > 0 && colon > arrow && !line.startsWith("{ingress-controller}")) {
        golden.add(
            line.substring(0, arrow),
            line.substring(arrow + 4, colon),
            connections(line.substring(colon + 3)));
      }
    }
    return golden;
  }

  private void add(String from, String to, Connections connections) {
    pairs.put(List.of(from, to), connections);
    for (String end : List.of(from, to)) {
      if (!end.endsWith(OUTSIDE)) {
        workloads.add(end);
      }
    }
  }

  /** {@code All Connections}, or {@code SCTP 1-65535,TCP 1-79,81-65535}. */
  private static Connections connections(String text) {
    if (text.equals("All Connections")) {
      return Connections.ALL;
    }
    Connections all = Connections.NONE;
    Protocol protocol = Protocol.TCP;
    for (String part : text.split(",")) {
      String[] words = part.split(" ");
      protocol = words.length > 1 ? Protocol.valueOf(words[0]) : protocol;
      String[] ends = words[words.length - 1].split("-");
      all =
          all.union(
              Connections.of(
                  protocol, Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
    }
    return all;
  }

  /** The workloads that are named. */
  Set<String> workloads() {
    return workloads;
  }

  /** The connections of a pair; pairs that are not listed have none. */
  Connections between(String from, String to) {
    return pairs.getOrDefault(List.of(from, to), Connections.NONE);
  }

  /** The connections of a workload with addresses outside: every IPv4 address is in one set. */
  Map<AddressSet, Connections> outside(String workload, Direction direction) {
    Map<AddressSet, Connections> found = new LinkedHashMap<>();
    AddressSet rest = AddressSet.IPV4;
    for (Map.Entry<List<String>, Connections> pair : pairs.entrySet()) {
      String from = pair.getKey().get(0);
      String to = pair.getKey().get(1);
      String here = direction == Direction.EGRESS ? from : to;
      String there = direction == Direction.EGRESS ? to : from;
      if (here.equals(workload) && there.endsWith(OUTSIDE)) {
        AddressSet addresses = addresses(there);
        found.put(addresses, pair.getValue());
        rest = rest.subtract(addresses);
      }
    }
    found.put(rest, Connections.NONE);
    return found;
  }

  private static AddressSet addresses(String text) {
    String[] ends = text.substring(0, text.length() - OUTSIDE.length()).split("-");
    return AddressSet.of(Address.parse(ends[0]), Address.parse(ends[ends.length - 1]));
  }
}
