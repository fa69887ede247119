package dev.fairlead.resource;

import dev.fairlead.source.Place;

/**
 * An entry of a container's {@code envFrom}.
 *
 * @param secret whether it is a Secret; else a ConfigMap
 * @param prefix put before each key; may be empty
 */
public record EnvFrom(
    boolean secret, Located<String> name, String prefix, boolean optional, Place place) {

  static EnvFrom read(Fields f) {
    boolean secret = f.fields("secretRef").isPresent();
    Fields ref = f.fields(secret ? "secretRef" : "configMapRef").orElse(f);
    return new EnvFrom(
        secret,
        ref.textOr("name", ""),
        f.text("prefix").map(Located::value).orElse(""),
        ref.isTrue("optional"),
        f.place());
  }
}
