package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the API server calls over HTTPS while it handles requests: a ValidatingWebhookConfiguration,
 * a MutatingWebhookConfiguration, or the conversion webhook of a CustomResourceDefinition.
 */
public record WebhookConfiguration(ObjectMeta meta, List<Webhook> webhooks) implements Resource {
  public WebhookConfiguration {
    webhooks = List.copyOf(webhooks);
  }

  /**
   * One webhook.
   *
   * @param name empty text of a conversion webhook
   * @param service empty where a URL is given
   * @param failurePolicy as written; {@code Fail} is the default of v1
   */
  public record Webhook(
      Located<String> name,
      Optional<ServiceReference> service,
      Optional<Located<String>> url,
      Optional<Located<String>> failurePolicy,
      Place place) {}

  static WebhookConfiguration read(ObjectMeta meta) {
    return new WebhookConfiguration(
        meta,
        new Fields(meta.object())
            .list("webhooks", f -> webhook(f, f.fields("clientConfig").orElse(f))));
  }

  /**
   * The conversion webhook of a CustomResourceDefinition, v1 or v1beta1; without one, no webhook.
   */
  static WebhookConfiguration ofConversion(ObjectMeta meta) {
    List<Webhook> webhooks = new ArrayList<>();
    Optional<Fields> conversion =
        new Fields(meta.object()).fields("spec").flatMap(s -> s.fields("conversion"));
    conversion
        .flatMap(c -> c.fields("webhook").flatMap(w -> w.fields("clientConfig")))
        .or(() -> conversion.flatMap(c -> c.fields("webhookClientConfig")))
        .ifPresent(client -> webhooks.add(webhook(client, client)));
    return new WebhookConfiguration(meta, webhooks);
  }

  private static Webhook webhook(Fields f, Fields client) {
    return new Webhook(
        f.textOr("name", ""),
        ServiceReference.read(client, "service"),
        client.nonEmptyText("url"),
        f.nonEmptyText("failurePolicy"),
        f.place());
  }

  @Override
  public String toString() {
    return meta.kind().value() + " " + name();
  }
}
