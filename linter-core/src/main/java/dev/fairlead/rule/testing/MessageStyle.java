package dev.fairlead.rule.testing;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How messages are written: lower-case start unless the first word is a kind, no full stop, and the
 * object is named, so that the message stands alone.
 */
final class MessageStyle {
  private MessageStyle() {}

  static List<String> complaints(Finding finding, Network network) {
    List<String> complaints = new ArrayList<>();
    String message = finding.message();
    if (message.isBlank()) {
      complaints.add("the message is empty");
    } else if (Character.isUpperCase(message.codePointAt(0)) && !beginsWithKind(finding, network)) {
      complaints.add("the message must begin in lower case or with a kind: " + message);
    }
    String name = finding.object().map(ObjectRef::name).orElse("");
    if (!message.contains(name)) {
      complaints.add("the message must name its object `" + name + "`: " + message);
    }
    words(finding)
        .filter(words -> words.strip().endsWith(".") && !words.strip().endsWith("..."))
        .forEach(words -> complaints.add("no full stop at the end: " + words));
    words(finding)
        .filter(words -> words.lines().count() > 1)
        .forEach(words -> complaints.add("one line only: " + words));
    return complaints;
  }

  private static Stream<String> words(Finding finding) {
    return Stream.of(
            Stream.of(finding.message(), finding.label()),
            finding.related().stream().map(Evidence::message),
            finding.help().stream(),
            finding.fix().stream().map(fix -> fix.title()))
        .flatMap(words -> words);
  }

  private static boolean beginsWithKind(Finding finding, Network network) {
    String word = finding.message().split("[ /]", 2)[0];
    return finding.object().filter(object -> object.kind().equals(word)).isPresent()
        || network.resources().stream().anyMatch(r -> r.meta().kind().value().equals(word));
  }
}
