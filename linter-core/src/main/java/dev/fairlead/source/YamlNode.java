package dev.fairlead.source;

/**
 * A value in a document, read as kubectl reads it, with the place where it stands.
 *
 * <p>Nodes are immutable. A value that comes from a kustomize base, a patch or a default keeps the
 * place a person would edit; a value that Kubernetes fills in has the place of its parent.
 */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
  /** Where the value stands. */
  Place place();
}
