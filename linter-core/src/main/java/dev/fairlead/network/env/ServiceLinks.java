package dev.fairlead.network.env;

import dev.fairlead.network.Address;
import dev.fairlead.network.BuiltInServices;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.ServiceAddresses;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The variables that the kubelet makes of a Service ({@code pkg/kubelet/envvars/envvars.go}: {@code
 * FromServices}).
 *
 * @param service where they come from
 * @param values by name; empty for Services without a cluster IP
 */
public record ServiceLinks(Service service, Map<String, String> values) {
  public ServiceLinks {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The variables of a Service. */
  public static ServiceLinks of(Service service, ClusterProfile profile) {
    Map<String, String> values = new LinkedHashMap<>();
    ServiceAddresses addresses = ServiceAddresses.of(service, profile);
    if (!addresses.clusterIps().isEmpty() && !service.ports().isEmpty()) {
      add(service, addresses.clusterIps().get(0), values);
    }
    return new ServiceLinks(service, values);
  }

  private static void add(Service service, Address ip, Map<String, String> values) {
    String prefix = mangled(service.name());
    ServicePort first = service.ports().get(0);
    values.put(prefix + "_SERVICE_HOST", ip.text());
    values.put(prefix + "_SERVICE_PORT", first.port().value().toString());
    for (ServicePort port : service.ports()) {
      if (port.name().isPresent()) {
        values.put(
            prefix + "_SERVICE_PORT_" + mangled(port.nameOrEmpty()),
            port.port().value().toString());
      }
    }
    values.put(prefix + "_PORT", url(ip, first));
    for (ServicePort port : service.ports()) {
      String protocol = port.protocol().value();
      String one =
          prefix + "_PORT_" + port.port().value() + "_" + protocol.toUpperCase(Locale.ROOT);
      values.put(one, url(ip, port));
      values.put(one + "_PROTO", protocol.toLowerCase(Locale.ROOT));
      values.put(one + "_PORT", port.port().value().toString());
      values.put(one + "_ADDR", ip.text());
    }
  }

  private static String url(Address ip, ServicePort port) {
    return port.protocol().value().toLowerCase(Locale.ROOT)
        + "://"
        + ip.inUrl()
        + ":"
        + port.port().value();
  }

  /** The variable that holds the URL of a Service of this name: {@code ORDERS_PORT}. */
  public static String variable(String service) {
    return mangled(service) + "_PORT";
  }

  /** The name of a Service or port as it stands in variables. */
  static String mangled(String name) {
    return name.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Whether every container is given them, whatever {@code enableServiceLinks} says. */
  boolean isAlways() {
    return BuiltInServices.isKubernetes(service);
  }
}
