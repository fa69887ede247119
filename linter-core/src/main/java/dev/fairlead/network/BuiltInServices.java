package dev.fairlead.network;

import dev.fairlead.resource.Resources;
import dev.fairlead.resource.Service;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;

/** Services that every cluster has, whatever the manifests say. */
public final class BuiltInServices {
  private static final SourceFile FILE =
      new SourceFile(
          "<cluster>",
          """
          apiVersion: v1
          kind: Service
          metadata: {name: kubernetes, namespace: default}
          spec: {ports: [{name: https, port: 443, protocol: TCP, targetPort: 6443}]}
          """);

  private static final Lazy<Service> KUBERNETES = new Lazy<>(BuiltInServices::read);

  private BuiltInServices() {}

  /**
   * The Service of the API server, {@code default/kubernetes} ({@code
   * pkg/controlplane/controller/kubernetesservice}). Its place is in no file of the user's.
   */
  public static Service kubernetes() {
    return KUBERNETES.get();
  }

  /** Whether a Service is, or would be refused in favour of, a built-in one. */
  public static boolean isKubernetes(Service service) {
    return service.name().equals("kubernetes") && service.namespace().equals("default");
  }

  private static Service read() {
    Document document = new SnakeYamlReader().read(FILE).get(0);
    YamlMapping object = document.mapping();
    if (object == null || !(Resources.read(document, object) instanceof Service service)) {
      throw new IllegalStateException("not a Service: " + FILE.text());
    }
    return service;
  }
}
