package dev.fairlead.network.passage;

import dev.fairlead.network.policy.Reason;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.source.Place;
import java.util.List;

/**
 * A Service port that somebody from elsewhere is told to call, while policies let in nobody from
 * other namespaces or from outside.
 *
 * @param object what tells the caller so: an Ingress, a route, a monitor, a webhook
 * @param place where it says so
 * @param number the port of the pods
 * @param by what isolates the pods; at least one
 */
public record ShutOut(
    Caller caller,
    Resource object,
    Place place,
    Service service,
    ServicePort port,
    int number,
    List<Reason> by) {
  public ShutOut {
    by = List.copyOf(by);
  }

  /** Who calls. Their pods are seldom part of the input. */
  public enum Caller {
    /** An ingress controller or gateway. */
    CONTROLLER(
        "the ingress controller",
        List.of(
            "ingress",
            "nginx",
            "traefik",
            "haproxy",
            "contour",
            "envoy",
            "kong",
            "gateway",
            "istio",
            "proxy",
            "ambassador",
            "apisix",
            "caddy",
            "pomerium",
            "skipper",
            "cloudflared",
            "tunnel",
            "router")),
    /** Whatever scrapes metrics. */
    PROMETHEUS(
        "Prometheus",
        List.of(
            "prom",
            "agent",
            "otel",
            "collector",
            "metrics",
            "victoria",
            "grafana",
            "alloy",
            "telegraf",
            "datadog")),
    /** The API server: it has the address of a node, or comes through a proxy of the cloud. */
    API_SERVER("the API server", List.of("konnectivity", "apiserver", "proxy"));

    private final String words;
    private final List<String> marks;

    Caller(String words, List<String> marks) {
      this.words = words;
      this.marks = marks;
    }

    /** What it is called: {@code Prometheus}. */
    public String words() {
      return words;
    }

    /** Words in the names of workloads or images that may be this caller. */
    List<String> marks() {
      return marks;
    }
  }
}
