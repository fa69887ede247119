package dev.fairlead.network.reference;

import dev.fairlead.network.reference.Target.Port.Origin;
import dev.fairlead.network.reference.text.Texts;
import dev.fairlead.resource.ApiService;
import dev.fairlead.resource.DestinationRule;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.OpenShiftRoute;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServiceReference;
import dev.fairlead.resource.VirtualService;
import dev.fairlead.resource.WebhookConfiguration;
import java.util.List;
import java.util.Optional;

/** Collects what fields of objects name, as opposed to texts that programs read. */
final class FieldReferences {
  private final Collected collected;

  FieldReferences(Collected collected) {
    this.collected = collected;
  }

  void collect(Resource resource) {
    if (resource instanceof Ingress ingress) {
      ingress(ingress);
    } else if (resource instanceof GatewayRoute route) {
      route(route);
    } else if (resource instanceof WebhookConfiguration webhooks) {
      webhooks(webhooks);
    } else if (resource instanceof ApiService api) {
      api.service().ifPresent(s -> service(site(Site.Kind.API_SERVICE, api, ""), s));
    } else if (resource instanceof OpenShiftRoute route) {
      route(route);
    } else if (resource instanceof VirtualService virtual) {
      for (VirtualService.Destination d : virtual.destinations()) {
        meshHost(site(Site.Kind.VIRTUAL_SERVICE, virtual, ""), d.host(), d.port());
      }
    } else if (resource instanceof DestinationRule rule) {
      meshHost(site(Site.Kind.DESTINATION_RULE, rule, ""), rule.host(), Optional.empty());
    } else if (resource instanceof Service service && service.isExternalName()) {
      service
          .externalName()
          .ifPresent(
              name ->
                  collected.add(
                      site(Site.Kind.EXTERNAL_NAME, service, ""), host(name, Optional.empty())));
    }
  }

  private static Site site(Site.Kind kind, Resource holder, String key) {
    return new Site(kind, holder, Optional.empty(), key, List.of());
  }

  private static Target host(Located<String> host, Optional<Target.Port> port) {
    Located<String> exact = TextPlaces.exact(host);
    return new Target(Target.Form.HOST, exact, Optional.empty(), port, false, "", true);
  }

  private static Target object(
      Located<String> name, Optional<Located<String>> namespace, Optional<Target.Port> port) {
    return new Target(
        Target.Form.OBJECT,
        TextPlaces.exact(name),
        namespace.map(TextPlaces::exact),
        port,
        false,
        "",
        true);
  }

  private static Target.Port written(Located<Integer> port) {
    return new Target.Port(IntOrString.of(port.value(), port.place()), Origin.WRITTEN);
  }

  private void ingress(Ingress ingress) {
    ingress.defaultBackend().ifPresent(b -> backend(ingress, b));
    for (Ingress.Rule rule : ingress.rules()) {
      for (Ingress.Path path : rule.paths()) {
        path.backend().ifPresent(b -> backend(ingress, b));
      }
    }
    for (Labels.Label annotation : ingress.meta().annotations().all()) {
      if (annotation.key().endsWith("/auth-url")) {
        Located<String> url = new Located<>(annotation.value(), annotation.valuePlace());
        Site site = site(Site.Kind.ANNOTATION, ingress, annotation.key());
        collected.add(site, url, Texts.value("url", url.value()));
      }
    }
  }

  private void backend(Ingress ingress, Ingress.Backend backend) {
    Optional<Target.Port> port = backend.port().map(p -> new Target.Port(p, Origin.WRITTEN));
    boolean annotated = port.filter(p -> p.value().text().equals("use-annotation")).isPresent();
    if (backend.service().isPresent() && !annotated) {
      Site site = site(Site.Kind.INGRESS, ingress, "");
      collected.add(site, object(backend.service().get(), Optional.empty(), port));
    }
  }

  private void route(GatewayRoute route) {
    for (GatewayRoute.Rule rule : route.rules()) {
      for (GatewayRoute.BackendRef backend : rule.backends()) {
        if (backend.isService()) {
          collected.add(
              site(Site.Kind.GATEWAY_ROUTE, route, ""),
              object(
                  backend.name(),
                  backend.namespace(),
                  backend.port().map(FieldReferences::written)));
        }
      }
    }
  }

  private void route(OpenShiftRoute route) {
    Optional<Target.Port> port = route.targetPort().map(p -> new Target.Port(p, Origin.WRITTEN));
    for (Located<String> target : route.targets()) {
      collected.add(
          site(Site.Kind.OPENSHIFT_ROUTE, route, ""), object(target, Optional.empty(), port));
    }
  }

  private void webhooks(WebhookConfiguration webhooks) {
    boolean conversion = webhooks.meta().kind().value().equals("CustomResourceDefinition");
    Site.Kind kind = conversion ? Site.Kind.CONVERSION_WEBHOOK : Site.Kind.WEBHOOK;
    for (WebhookConfiguration.Webhook webhook : webhooks.webhooks()) {
      Site site = site(kind, webhooks, webhook.name().value());
      webhook.service().ifPresent(s -> service(site, s));
      webhook.url().ifPresent(url -> collected.add(site, url, Texts.value("url", url.value())));
    }
  }

  private void service(Site site, ServiceReference service) {
    Target.Port port =
        service
            .port()
            .map(FieldReferences::written)
            .orElseGet(
                () ->
                    new Target.Port(
                        IntOrString.of(ServiceReference.DEFAULT_PORT, service.name().place()),
                        Origin.IMPLIED));
    collected.add(site, object(service.name(), service.namespace(), Optional.of(port)));
  }

  private void meshHost(Site site, Located<String> host, Optional<Located<Integer>> port) {
    if (!host.value().isEmpty() && host.value().indexOf('*') < 0) {
      collected.add(site, host(host, port.map(FieldReferences::written)));
    }
  }
}
