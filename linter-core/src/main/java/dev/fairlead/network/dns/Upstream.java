package dev.fairlead.network.dns;

import dev.fairlead.network.Doubt;

/** The name server outside the cluster that CoreDNS forwards to. */
@FunctionalInterface
public interface Upstream {
  /** One of which nothing is known. */
  Upstream UNKNOWN =
      (name, type) ->
          new DnsAnswer.Unknown(
              new Doubt(Doubt.Kind.OPEN_WORLD, name + " is a name outside the cluster", null));

  /** Its answer to a question. */
  DnsAnswer answer(DnsName name, String type);
}
