package dev.fairlead.network.route;

import dev.fairlead.resource.Resource;
import dev.fairlead.source.Place;
import java.util.List;

/**
 * One host and path at a front.
 *
 * @param owner the Ingress or route of Gateway API
 * @param host in lower case: exact, {@code *.} and a suffix, or the empty text for all hosts
 * @param hostPlace where the host is written; of one that is not, the rule
 * @param conditions what must hold besides host and path
 * @param leads where requests go; empty where nothing serves them
 */
public record Route(
    Front front,
    Resource owner,
    String host,
    Place hostPlace,
    PathRule path,
    Conditions conditions,
    List<Lead> leads,
    Standing standing) {
  public Route {
    leads = List.copyOf(leads);
  }

  /**
   * Conditions of a match of Gateway API besides the path; more of them go first.
   *
   * @param method empty text where any does
   * @param headers how many headers are compared
   * @param queryParams how many query parameters are compared
   */
  public record Conditions(String method, int headers, int queryParams) {
    static final Conditions NONE = new Conditions("", 0, 0);

    /** Whether a request of any kind meets them. */
    public boolean isNone() {
      return method.isEmpty() && headers == 0 && queryParams == 0;
    }
  }

  Route standing(Standing standing) {
    return new Route(front, owner, host, hostPlace, path, conditions, leads, standing);
  }

  Standing.Rival asRival() {
    return new Standing.Rival(owner, path.place());
  }

  /** {@code class nginx shop.example.com/api -> orders}. */
  @Override
  public String toString() {
    return front + " " + (host.isEmpty() ? "*" : host) + " " + path + " -> " + leads;
  }
}
