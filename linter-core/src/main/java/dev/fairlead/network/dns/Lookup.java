package dev.fairlead.network.dns;

import dev.fairlead.network.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a pod resolves a name to addresses: which full names are tried, and which one answers.
 *
 * @param candidates those that were tried, in order
 * @param found the last candidate if it was answered with records; an alias that leads nowhere is
 *     an answer without address
 */
public record Lookup(String name, List<Candidate> candidates, Optional<Candidate> found) {
  public Lookup {
    candidates = List.copyOf(candidates);
  }

  /** A full name with the answers to the two questions that are sent for it. */
  public record Candidate(DnsName name, DnsAnswer a, DnsAnswer aaaa) {
    public boolean hasAddress() {
      return a.hasAddress() || aaaa.hasAddress();
    }

    /** The records of both answers. */
    public List<DnsRecord> records() {
      List<DnsRecord> records = new ArrayList<>(a.records());
      records.addAll(aaaa.records());
      return records;
    }
  }

  /** Why another name may answer; empty where the result is certain. */
  public List<Doubt> doubts() {
    List<Doubt> doubts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      doubts.addAll(candidate.a().doubts());
    }
    return doubts;
  }

  /** Resolves a name as a program in a pod does. */
  public static Lookup of(String name, ResolvConf conf, Resolver resolver, CoreDns server) {
    List<Candidate> tried = new ArrayList<>();
    for (DnsName candidate : resolver.candidates(name, conf)) {
      Candidate now =
          new Candidate(candidate, server.answer(candidate, "A"), server.answer(candidate, "AAAA"));
      tried.add(now);
      if (resolver.stopsAt(now.a(), now.aaaa())) {
        boolean answered = !now.records().isEmpty();
        return new Lookup(name, tried, answered ? Optional.of(now) : Optional.empty());
      }
    }
    return new Lookup(name, tried, Optional.empty());
  }
}
