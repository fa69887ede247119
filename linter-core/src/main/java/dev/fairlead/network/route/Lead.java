package dev.fairlead.network.route;

import dev.fairlead.network.PortTargets;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * Where a route leads.
 *
 * @param what the name as it is written: of a Service, or kind and name of something else
 * @param place where that stands
 * @param resolution what the name means; empty where it names no Service
 * @param grant of a Service in another namespace, whether that is allowed
 * @param pods the pods behind the Service port; empty where there is no such port
 * @param weight the share; 1 where none is written
 */
public record Lead(
    String what,
    Place place,
    Optional<Resolution> resolution,
    Grant grant,
    Optional<PortTargets> pods,
    int weight) {

  /** Whether requests provably fail here. */
  public boolean isBroken() {
    Resolution r = resolution.orElse(null);
    return r instanceof Resolution.PortMissing
        || r instanceof Resolution.ServiceMissing
        || (r instanceof Resolution.OtherNamespace other && other.certain())
        || grant instanceof Grant.Missing
        || pods.filter(PortTargets::provablyNowhere).isPresent();
  }

  @Override
  public String toString() {
    return what;
  }
}
