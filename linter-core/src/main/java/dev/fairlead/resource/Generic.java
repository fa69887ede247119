package dev.fairlead.resource;

/** An object of a kind that has no record of its own. */
public record Generic(ObjectMeta meta, Fields fields) implements Resource {
  @Override
  public String toString() {
    return meta.kind().value() + " " + name();
  }
}
