package dev.fairlead.rules.route;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.route.Attachment;
import dev.fairlead.resource.Gateway;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is RouteParentMismatch.md beside this
 * file.
 */
public final class RouteParentMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("route-parent-mismatch", Severity.ERROR, "A route is attached to no listener");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    if (network.contents().rewrites().more()) {
      return Stream.empty(); // a patch of the kustomization may change both sides
    }
    return network
        .all(GatewayRoute.class)
        .flatMap(
            route ->
                network.routes().attachmentsOf(route).stream()
                    .filter(Attachment.Refused.class::isInstance)
                    .map(attachment -> report(route, (Attachment.Refused) attachment)));
  }

  private static Finding report(GatewayRoute route, Attachment.Refused refused) {
    String gateway = refused.gateway().meta().toString();
    String why =
        switch (refused.reason()) {
          case NO_MATCHING_PARENT -> "has no such listener";
          case NAMESPACE_NOT_ALLOWED -> "takes no routes of this namespace";
          case KIND_NOT_ALLOWED -> "takes no routes of this kind";
          case NO_MATCHING_HOSTNAME -> "has other hosts";
        };
    Finding finding =
        Finding.of(
                INFO,
                route.meta().ref(),
                refused.place(),
                route.meta() + " is not attached: " + gateway + " " + why)
            .label(refused.reason().word());
    for (Gateway.Listener listener : refused.opposite()) {
      finding = finding.because(words(refused.reason(), listener), place(refused, listener));
    }
    return advise(finding, refused);
  }

  private static String words(Attachment.Reason reason, Gateway.Listener listener) {
    return switch (reason) {
      case NO_MATCHING_PARENT -> listener + " on port " + listener.port();
      case NAMESPACE_NOT_ALLOWED ->
          listener + " takes routes from: " + listener.namespaces().name().toLowerCase(Locale.ROOT);
      case KIND_NOT_ALLOWED -> listener + " with protocol " + listener.protocol();
      case NO_MATCHING_HOSTNAME ->
          listener + listener.hostname().map(h -> " has host " + h).orElse("");
    };
  }

  private static Place place(Attachment.Refused refused, Gateway.Listener listener) {
    return refused.reason() == Attachment.Reason.NO_MATCHING_HOSTNAME
        ? listener.hostname().map(Located::place).orElse(listener.name().place())
        : listener.name().place();
  }

  /** A single listener is the one that was meant. */
  private static Finding advise(Finding finding, Attachment.Refused refused) {
    Located<String> section = refused.parent().sectionName().orElse(null);
    return switch (refused.reason()) {
      case NO_MATCHING_PARENT -> {
        String name = refused.opposite().get(0).name().value();
        boolean unique = refused.opposite().size() == 1 && refused.parent().port().isEmpty();
        yield unique && section != null
            ? finding.fix(
                Fix.unsafe("write `sectionName: " + name + "`", Edit.value(section.place(), name)))
            : finding.help("name a listener of the Gateway");
      }
      case NAMESPACE_NOT_ALLOWED ->
          finding.help(
              "let the listener take routes of this namespace: `allowedRoutes.namespaces`");
      case KIND_NOT_ALLOWED -> finding.help("use a listener that takes this kind of route");
      case NO_MATCHING_HOSTNAME -> finding.help("give the route a host of the listener");
    };
  }
}
