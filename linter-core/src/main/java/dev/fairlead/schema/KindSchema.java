package dev.fairlead.schema;

/**
 * A kind that the API server of one minor serves.
 *
 * @param apiVersion {@code v1}, {@code apps/v1}
 * @param plural its name in paths: {@code deployments}
 * @param namespaced whether its objects live in a namespace
 */
public record KindSchema(
    String apiVersion, String kind, String plural, boolean namespaced, Definition definition) {
  /** The API group, empty for the core group. */
  public String group() {
    return ApiVersions.group(apiVersion);
  }

  /** The version within the group: {@code v1}. */
  public String version() {
    return apiVersion.substring(apiVersion.indexOf('/') + 1);
  }
}
