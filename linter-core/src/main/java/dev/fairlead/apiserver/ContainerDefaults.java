package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;

/** Defaults of containers, their probes and variables. */
final class ContainerDefaults {
  private ContainerDefaults() {}

  static YamlMapping container(YamlMapping written) {
    Draft container = new Draft(written);
    container
        .fill("imagePullPolicy", pullPolicy(container.text("image")))
        .fill("terminationMessagePath", "/dev/termination-log")
        .fill("terminationMessagePolicy", "File")
        .fillStruct("resources")
        .changeEach("ports", ContainerDefaults::port)
        .changeEach("env", ContainerDefaults::variable)
        .change("livenessProbe", ContainerDefaults::probe)
        .change("readinessProbe", ContainerDefaults::probe)
        .change("startupProbe", ContainerDefaults::probe)
        .change("lifecycle", ContainerDefaults::lifecycle);
    return container.done();
  }

  private static YamlMapping port(YamlMapping port) {
    return new Draft(port).fill("protocol", "TCP").done();
  }

  private static YamlMapping variable(YamlMapping variable) {
    return new Draft(variable)
        .change(
            "valueFrom",
            from ->
                new Draft(from)
                    .change("fieldRef", VolumeDefaults::fieldRef)
                    .change("resourceFieldRef", VolumeDefaults::resourceFieldRef)
                    .done())
        .done();
  }

  private static YamlMapping probe(YamlMapping probe) {
    return new Draft(probe)
        .fillZero("timeoutSeconds", 1)
        .fillZero("periodSeconds", 10)
        .fillZero("successThreshold", 1)
        .fillZero("failureThreshold", 3)
        .change("httpGet", ContainerDefaults::httpGet)
        .change("grpc", ContainerDefaults::grpc)
        .done();
  }

  private static YamlMapping grpc(YamlMapping grpc) {
    return new Draft(grpc).fillAbsent("service", "").done();
  }

  private static YamlMapping httpGet(YamlMapping action) {
    return new Draft(action).fill("path", "/").fill("scheme", "HTTP").done();
  }

  private static YamlMapping lifecycle(YamlMapping lifecycle) {
    return new Draft(lifecycle)
        .change("postStart", ContainerDefaults::handler)
        .change("preStop", ContainerDefaults::handler)
        .done();
  }

  private static YamlMapping handler(YamlMapping handler) {
    return new Draft(handler).change("httpGet", ContainerDefaults::httpGet).done();
  }

  /**
   * An image without tag and digest, or with the tag {@code latest}, may change at any time. A text
   * that is no image reference has no tag as far as the server is concerned.
   */
  static String pullPolicy(String image) {
    int slash = image.lastIndexOf('/');
    int digest = image.indexOf('@');
    String name = digest < 0 ? image : image.substring(0, digest);
    int colon = name.indexOf(':', slash + 1);
    String tag = colon >= 0 ? name.substring(colon + 1) : digest < 0 ? "latest" : "";
    String repository = colon >= 0 ? name.substring(0, colon) : name;
    return tag.equals("latest") && isRepository(repository) ? "Always" : "IfNotPresent";
  }

  /** Whether the path of an image is in lower case, as a reference to one must be. */
  private static boolean isRepository(String repository) {
    int from = repository.indexOf('/') + 1;
    boolean host =
        from > 0
            && (repository.lastIndexOf('.', from) >= 0
                || repository.lastIndexOf(':', from) >= 0
                || repository.startsWith("localhost/"));
    for (int i = host ? from : 0; i < repository.length(); i++) {
      char c = repository.charAt(i);
      boolean fine =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || c == '/'
              || c == '.'
              || c == '_'
              || c == '-';
      if (!fine) {
        return false;
      }
    }
    return !repository.isEmpty();
  }
}
