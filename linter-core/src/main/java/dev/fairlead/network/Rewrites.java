package dev.fairlead.network;

/**
 * What a kustomization will still do to documents that are read as they stand in their files.
 *
 * @param selectors whether it adds labels to selectors and pod templates alike
 * @param namespaces whether it puts everything into a namespace of its choice
 * @param more whether it changes objects in ways of which nothing is known here, such as patches
 */
public record Rewrites(boolean selectors, boolean namespaces, boolean more) {
  /** Nothing: the documents are what the cluster gets. */
  public static final Rewrites NONE = new Rewrites(false, false, false);
}
