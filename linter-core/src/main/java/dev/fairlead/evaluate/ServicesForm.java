package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Network;
import dev.fairlead.network.endpoints.Endpoint;
import dev.fairlead.network.endpoints.LegacySubset;
import dev.fairlead.network.endpoints.ServiceEndpoints;
import dev.fairlead.network.endpoints.Slice;
import dev.fairlead.network.endpoints.SlicePort;
import dev.fairlead.resource.Service;
import java.util.List;
import java.util.Optional;

/** Writes the endpoints of Services: the part {@code services} of an evaluation. */
public final class ServicesForm {
  private final JsonWriter json;

  public ServicesForm(JsonWriter json) {
    this.json = json;
  }

  /** An array with one object a Service, in the order of the input. */
  public void write(Network network) {
    json.beginArray();
    network.services().forEach(service -> write(network.endpoints().of(service)));
    json.endArray();
  }

  /** One object with the slices of a Service. */
  public void write(ServiceEndpoints endpoints) {
    Service service = endpoints.service();
    json.beginObject();
    json.key("service").value(service.namespace() + "/" + service.name());
    json.key("type").value(service.isHeadless() ? "Headless" : service.type().value());
    json.key("slices").beginArray();
    endpoints.slices().forEach(this::write);
    json.endArray();
    json.key("legacyEndpoints").beginArray();
    endpoints.legacy().forEach(this::write);
    json.endArray();
    json.endObject();
  }

  private void write(Slice slice) {
    json.beginObject();
    json.key("managedBy").value(slice.managedBy());
    json.key("addressType").value(slice.addressType());
    ports(slice.ports());
    json.key("endpoints").beginArray();
    slice.endpoints().forEach(this::write);
    json.endArray();
    json.endObject();
  }

  private void ports(List<SlicePort> ports) {
    json.key("ports").beginArray();
    for (SlicePort port : ports) {
      json.beginObject();
      json.key("name").value(port.name());
      json.key("protocol").value(port.protocol());
      json.key("port");
      if (port.number().isPresent()) {
        json.value(port.number().getAsInt());
      } else {
        json.nullValue();
      }
      port.appProtocol().ifPresent(protocol -> json.key("appProtocol").value(protocol));
      json.endObject();
    }
    json.endArray();
  }

  private void write(Endpoint endpoint) {
    json.beginObject();
    json.key("target").value(endpoint.target());
    json.key("count").value(endpoint.count());
    condition("ready", endpoint.ready());
    condition("serving", endpoint.serving());
    condition("terminating", endpoint.terminating());
    endpoint.hostname().ifPresent(name -> json.key("hostname").value(name));
    json.endObject();
  }

  private void condition(String name, Optional<Boolean> value) {
    json.key(name);
    if (value.isPresent()) {
      json.value(value.get().booleanValue());
    } else {
      json.nullValue();
    }
  }

  private void write(LegacySubset subset) {
    json.beginObject();
    ports(subset.ports());
    json.key("addresses").any(subset.addresses());
    json.key("notReadyAddresses").any(subset.notReadyAddresses());
    json.endObject();
  }
}
