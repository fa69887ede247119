package dev.fairlead.resource;

import dev.fairlead.finding.ObjectRef;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.Optional;

/**
 * What every object has: its kind, its names and its labels.
 *
 * @param namespace as written; empty where it is left to the context
 * @param name empty text where only {@code generateName} is given
 * @param object the tree it was read from: as stored where the API server accepts it
 */
public record ObjectMeta(
    String apiVersion,
    Located<String> kind,
    Optional<Located<String>> namespace,
    Located<String> name,
    Labels labels,
    Labels annotations,
    Document document,
    YamlMapping object) {

  static ObjectMeta read(Document document, YamlMapping object) {
    Fields root = new Fields(object);
    Fields metadata = root.fields("metadata").orElse(root);
    boolean hasMetadata = object.mapping("metadata") != null;
    Located<String> nowhere = new Located<>("", metadata.keyPlace("generateName"));
    return new ObjectMeta(
        root.textOr("apiVersion", "").value(),
        root.textOr("kind", ""),
        hasMetadata ? namespace(metadata) : Optional.empty(),
        hasMetadata ? metadata.text("name").orElse(nowhere) : nowhere,
        hasMetadata ? metadata.labels("labels") : Labels.none(root.place()),
        hasMetadata ? metadata.labels("annotations") : Labels.none(root.place()),
        document,
        object);
  }

  /**
   * The API server fills in {@code default}; what counts is whether the author wrote it. A value
   * that is filled in has the place of its parent.
   */
  private static Optional<Located<String>> namespace(Fields metadata) {
    return metadata
        .nonEmptyText("namespace")
        .filter(namespace -> !namespace.place().equals(metadata.place()));
  }

  /** The API group; empty text for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** The namespace it lands in; {@code default} where none is written. */
  public String namespaceOrDefault() {
    return namespace.map(Located::value).orElse("default");
  }

  /**
   * Whether both land in one namespace when applied as written; an object that names none lands in
   * {@code default}.
   */
  public boolean sharesNamespaceWith(ObjectMeta other) {
    return namespaceOrDefault().equals(other.namespaceOrDefault());
  }

  /**
   * Whether both may land in one namespace: one that is left to the context, or is a placeholder,
   * may become any.
   */
  public boolean mayShareNamespaceWith(ObjectMeta other) {
    return hasOpenNamespace() || other.hasOpenNamespace() || sharesNamespaceWith(other);
  }

  private boolean hasOpenNamespace() {
    return namespace.isEmpty() || Placeholder.in(namespace.get().value());
  }

  /** The first characters a person should look at for the object as a whole: its name. */
  public Place place() {
    return name.place();
  }

  public ObjectRef ref() {
    return new ObjectRef(apiVersion, kind.value(), namespace.map(Located::value), name.value());
  }

  @Override
  public String toString() {
    return ref().toString();
  }
}
