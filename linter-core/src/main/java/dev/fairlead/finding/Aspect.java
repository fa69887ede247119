package dev.fairlead.finding;

/**
 * A side of an object that can be broken: the endpoints of a Service, the pods of a workload. A
 * finding may explain why an aspect is broken; a finding that merely follows from a broken aspect
 * is then left out, because one cause is reported once.
 *
 * @param name what is broken, in a word that the rules involved agree on: of a Service {@code
 *     endpoints}, {@code namespace}, {@code name}, {@code selector}, {@code ports}, {@code port 80}
 *     (one that it should have), {@code entrance 8080} (where it leads into pods); of a workload
 *     {@code labels}, {@code pod names}
 */
public record Aspect(ObjectRef object, String name) {
  // Written out for a quick start, see Place.
  @Override
  public boolean equals(Object other) {
    return other instanceof Aspect a && object.equals(a.object) && name.equals(a.name);
  }

  @Override
  public int hashCode() {
    return 31 * object.hashCode() + name.hashCode();
  }
}
