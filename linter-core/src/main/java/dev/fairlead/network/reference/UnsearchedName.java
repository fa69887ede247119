package dev.fairlead.network.reference;

import dev.fairlead.network.Network;
import dev.fairlead.network.reference.text.Hosts;
import dev.fairlead.network.reference.text.NginxNames;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name of the cluster that a program looks up without the pod's search domains, and that needs
 * them: nginx with a {@code resolver}.
 *
 * @param key under which the text stands in the ConfigMap or Secret
 * @param host the name as written
 * @param service what it means with the search domains; empty where that is not in the input
 */
public record UnsearchedName(
    ConfigData holder, String key, Located<String> host, Optional<Service> service) {

  /** The names in the texts of a network. */
  public static List<UnsearchedName> of(Network network) {
    List<UnsearchedName> found = new ArrayList<>();
    network
        .all(ConfigData.class)
        .forEach(
            data -> {
              for (Labels.Label text : data.data().all()) {
                List<Span> names = NginxNames.in(text.value());
                if (!names.isEmpty()) {
                  TextPlaces places = TextPlaces.of(text.value(), text.valuePlace());
                  for (Span span : names) {
                    add(network, data, text.key(), places.located(text.value(), span), found);
                  }
                }
              }
            });
    return found;
  }

  /** A single label is never found; of two the first must be a Service of that namespace. */
  private static void add(
      Network network,
      ConfigData data,
      String key,
      Located<String> host,
      List<UnsearchedName> found) {
    List<String> labels = labels(host.value());
    if (labels.size() > 3 || Hosts.isLoopback(host.value())) {
      return;
    }
    Optional<Service> service =
        network
            .services()
            .filter(s -> s.name().equals(labels.get(0)))
            .filter(
                s ->
                    labels.size() == 1
                        ? s.meta().mayShareNamespaceWith(data.meta())
                        : s.namespace().equals(labels.get(1)))
            .findFirst();
    boolean svc = labels.size() == 3 && labels.get(2).equals("svc");
    if (labels.size() == 1 || svc || (labels.size() == 2 && service.isPresent())) {
      found.add(new UnsearchedName(data, key, host, service));
    }
  }

  private static List<String> labels(String host) {
    List<String> labels = new ArrayList<>();
    int from = 0;
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', from)) {
      labels.add(host.substring(from, dot));
      from = dot + 1;
    }
    labels.add(host.substring(from));
    return labels;
  }
}
