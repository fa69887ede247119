package dev.fairlead.resource;

/** An object of a cluster, as far as Fairlead has a record for its kind. */
public interface Resource {
  ObjectMeta meta();

  default String name() {
    return meta().name().value();
  }

  /** The namespace it lands in; {@code default} where none is written. */
  default String namespace() {
    return meta().namespaceOrDefault();
  }
}
