package dev.fairlead.network.reference;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import dev.fairlead.resource.Service;
import java.util.List;
import java.util.Locale;

/** References in words, so that a test shows all of them at a glance. */
final class Described {
  private Described() {}

  static List<String> references(String manifests) {
    return references(NetworkFixture.of(manifests));
  }

  static List<String> references(NetworkFixture fixture) {
    return references(fixture.network());
  }

  static List<String> references(Network network) {
    return network.references().all().stream().map(Described::reference).toList();
  }

  /** {@code env orders:8080 -> found shop/orders web}. */
  static String reference(Reference reference) {
    return reference.kind().name().toLowerCase(Locale.ROOT)
        + " "
        + reference.target()
        + " -> "
        + resolution(reference.resolution());
  }

  private static String resolution(Resolution r) {
    if (r instanceof Resolution.Found f) {
      return "found " + service(f.target()) + f.port().map(p -> " " + p).orElse("");
    }
    if (r instanceof Resolution.PodFound f) {
      return "pod of " + f.pods().workload() + " by " + service(f.target());
    }
    if (r instanceof Resolution.PortMissing m) {
      return "no port at " + service(m.target()) + m.meant().map(p -> ", meant " + p).orElse("");
    }
    if (r instanceof Resolution.ServiceMissing m) {
      return "no service, near " + m.near() + m.namesakes();
    }
    if (r instanceof Resolution.OtherNamespace o) {
      return "elsewhere "
          + o.there().stream().map(Described::service).toList()
          + (o.certain() ? "" : "?");
    }
    if (r instanceof Resolution.PodMissing m) {
      return "no pod at " + service(m.target()) + ": " + m.why();
    }
    if (r instanceof Resolution.SrvFound f) {
      return "srv "
          + service(f.target())
          + f.port().map(p -> " " + p).orElse("")
          + (f.portable() ? "" : ", by luck");
    }
    if (r instanceof Resolution.SrvMissing m) {
      return "no srv at " + service(m.target()) + m.meant().map(p -> ", meant " + p).orElse("");
    }
    if (r instanceof Resolution.VariableMissing m) {
      return "no variable of " + service(m.target()) + ": " + m.why();
    }
    if (r instanceof Resolution.Unknown u) {
      return "unknown " + u.because().get(0).kind();
    }
    return r.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String service(Service service) {
    return service.meta().namespace().map(n -> n + "/").orElse("") + service.name();
  }
}
