package dev.fairlead.schema;

import java.util.Optional;

/** What becomes of an apiVersion and kind in one Kubernetes minor. */
public sealed interface ApiVersionStatus {
  /** The API server serves it. */
  record Served(KindSchema schema) implements ApiVersionStatus {}

  /**
   * It was served once and is gone.
   *
   * @param minor the first minor without it; may be older than the minors of {@link
   *     KubernetesVersion}
   * @param replacement the apiVersion to write instead in the chosen minor, empty if nothing
   *     replaces the kind
   */
  record Removed(int minor, Optional<String> replacement) implements ApiVersionStatus {}

  /**
   * It comes with a later minor.
   *
   * @param minor the first minor with it
   * @param instead an apiVersion under which the chosen minor serves the kind, if there is one
   */
  record NotYetServed(int minor, Optional<String> instead) implements ApiVersionStatus {}

  /**
   * No known minor serves it, though the group belongs to Kubernetes: a slip, or a newer Kubernetes
   * than is known here.
   *
   * @param apiVersion what was probably meant, the written one if only the kind is wrong; empty if
   *     nothing comes near
   * @param kind what was probably meant, the written one if only the version is wrong; empty if
   *     nothing comes near
   */
  record Unknown(Optional<String> apiVersion, Optional<String> kind) implements ApiVersionStatus {}

  /**
   * Nothing is known of it here: a custom resource, a list that kubectl takes apart, a kind of
   * another product.
   */
  record Custom() implements ApiVersionStatus {}
}
