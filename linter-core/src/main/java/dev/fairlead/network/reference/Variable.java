package dev.fairlead.network.reference;

import dev.fairlead.network.reference.text.Mention;
import dev.fairlead.network.reference.text.Texts;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Located;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a container, or a key of a ConfigMap that may become one.
 *
 * @param value empty where it comes from somewhere else
 */
record Variable(String name, Optional<Located<String>> value) {

  /**
   * Collects what the value of a variable names. A host without a port takes that of the variable
   * beside it: {@code DB_HOST} and {@code DB_PORT}.
   *
   * @param beside the variables that may hold its port
   * @param aliases other names under which the value is read
   */
  static void collect(
      Site site,
      Located<String> value,
      List<Variable> beside,
      List<String> aliases,
      Collected collected) {
    String name = site.key();
    List<Mention> mentions = Texts.file(name, value.value());
    for (int i = 0; mentions.isEmpty() && i < aliases.size(); i++) {
      name = aliases.get(i);
      mentions = Texts.value(name, value.value());
    }
    Variable port = mentions.size() == 1 ? portOf(name, mentions.get(0), beside) : null;
    if (port == null) {
      collected.add(site, value, mentions);
      return;
    }
    Mention host = mentions.get(0);
    Optional<Located<String>> number = port.value().filter(v -> isPort(v.value()));
    Located<String> located = TextPlaces.of(value).located(value.value(), host.host());
    collected.add(
        site,
        new Target(
            host.form() == Mention.Form.SRV_QUERY ? Target.Form.SRV : Target.Form.HOST,
            located,
            Optional.empty(),
            number.map(Variable::paired),
            number.isEmpty(),
            host.scheme(),
            host.certain()));
  }

  private static @Nullable Variable portOf(String name, Mention host, List<Variable> beside) {
    boolean takes =
        host.port().isEmpty()
            && !host.openPort()
            && (host.form() == Mention.Form.HOST || host.form() == Mention.Form.URL);
    for (Variable variable : beside) {
      if (takes && Texts.arePaired(name, variable.name())) {
        return variable;
      }
    }
    return null;
  }

  private static Target.Port paired(Located<String> value) {
    int number = Integer.parseInt(value.value());
    return new Target.Port(
        IntOrString.of(number, TextPlaces.exact(value).place()), Target.Port.Origin.PAIRED);
  }

  private static boolean isPort(String text) {
    return text.length() < 6 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
