package dev.fairlead.network.reference;

import dev.fairlead.network.reference.text.Mention;
import dev.fairlead.network.reference.text.Schemes;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is collected from texts and fields before anything is resolved. */
final class Collected {
  /** A reference without its meaning. */
  record Candidate(Site site, Target target) {}

  private final Predicate<String> mayLead;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<ListenAddress> listening = new ArrayList<>();

  /**
   * @param mayLead whether a host may lead to a Service of the scope; likenesses that do not are
   *     left out at once
   */
  Collected(Predicate<String> mayLead) {
    this.mayLead = mayLead;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  List<ListenAddress> listening() {
    return listening;
  }

  void add(Site site, Target target) {
    candidates.add(new Candidate(site, target));
  }

  /** The mentions of a text, each with its place. */
  void add(Site site, Located<String> text, List<Mention> mentions) {
    List<Mention> worthwhile =
        mentions.stream()
            .filter(m -> m.certain() || mayLead.test(m.host().of(text.value())))
            .toList();
    if (worthwhile.isEmpty()) {
      return;
    }
    TextPlaces places = TextPlaces.of(text);
    for (Mention mention : worthwhile) {
      add(site, mention, text.value(), places, port(mention, text.value(), places));
    }
  }

  private static Optional<Located<Integer>> port(Mention m, String text, TextPlaces places) {
    return m.port().map(span -> new Located<>(m.portNumber(text), places.place(span)));
  }

  private void add(
      Site site, Mention mention, String text, TextPlaces places, Optional<Located<Integer>> port) {
    Located<String> host = places.located(text, mention.host());
    switch (mention.form()) {
      case LISTEN -> listening.add(new ListenAddress(site, host, port));
      case OBJECT_NAME -> addObject(site, mention.host(), text, places);
      default ->
          add(
              site,
              new Target(
                  mention.form() == Mention.Form.SRV_QUERY ? Target.Form.SRV : Target.Form.HOST,
                  host,
                  Optional.empty(),
                  port.map(p -> written(p, mention)).or(() -> implied(mention, host)),
                  mention.openPort(),
                  mention.scheme(),
                  mention.certain()));
    }
  }

  private static Target.Port written(Located<Integer> port, Mention mention) {
    // A port that does not follow its host within a few characters stands under a key of its own.
    int gap = mention.port().map(Span::start).orElse(0) - mention.host().end();
    return new Target.Port(
        IntOrString.of(port.value(), port.place()),
        gap >= 0 && gap <= 2 ? Target.Port.Origin.WRITTEN : Target.Port.Origin.PAIRED);
  }

  private static Optional<Target.Port> implied(Mention mention, Located<String> host) {
    int number = mention.openPort() ? -1 : Schemes.defaultPort(mention.scheme());
    return number < 0
        ? Optional.empty()
        : Optional.of(
            new Target.Port(IntOrString.of(number, host.place()), Target.Port.Origin.SCHEME));
  }

  private void addObject(Site site, Span span, String text, TextPlaces places) {
    int slash = text.indexOf('/', span.start());
    Span name = new Span(slash + 1, span.end());
    Span namespace = new Span(span.start(), slash);
    add(
        site,
        new Target(
            Target.Form.OBJECT,
            places.located(text, name),
            Optional.of(places.located(text, namespace)),
            Optional.empty(),
            false,
            "",
            true));
  }
}
