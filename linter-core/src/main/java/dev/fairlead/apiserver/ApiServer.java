package dev.fairlead.apiserver;

import dev.fairlead.apiserver.crd.CustomResources;
import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.schema.Schema;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The create path of the Kubernetes API server, in this process: each document is read as kubectl
 * does, decoded strictly, defaulted, given addresses and node ports, and validated. The first stage
 * that fails decides what the user sees.
 *
 * <p>One server stands for one cluster: what a Service reserves no later one can have. It is not
 * safe for use by several threads.
 */
public final class ApiServer {
  private final ServerOptions options;
  private final CustomResources customResources;
  private final Schema schema;
  private final Allocations allocations;
  private final Set<String> namespaces = new HashSet<>();
  private final Set<String> services = new HashSet<>();

  private ApiServer(ServerOptions options, CustomResources customResources) {
    this.options = options;
    this.customResources = customResources;
    this.schema = Schema.of(options.version());
    this.allocations = new Allocations(options);
    options.namespaces().ifPresent(namespaces::addAll);
  }

  /** A server of an empty cluster. */
  public static ApiServer of(ServerOptions options) {
    return new ApiServer(options, CustomResources.NONE);
  }

  /** A server of a cluster that is empty but for the definitions of custom resources. */
  public static ApiServer of(ServerOptions options, CustomResources customResources) {
    return new ApiServer(options, customResources);
  }

  /** A server of an empty cluster of which nothing but this is known. */
  public static ApiServer of(KubernetesVersion version, List<String> ipFamilies) {
    return of(ServerOptions.of(version, ipFamilies));
  }

  /** Creates the objects of documents in their order; one verdict for each. */
  public List<Verdict> create(List<Document> documents) {
    List<Verdict> verdicts = new ArrayList<>(documents.size());
    for (Document document : documents) {
      verdicts.add(create(document));
    }
    return verdicts;
  }

  /** Creates one object. */
  public Verdict create(Document document) {
    return new Creation(this, document).run();
  }

  ServerOptions options() {
    return options;
  }

  CustomResources customResources() {
    return customResources;
  }

  Schema schema() {
    return schema;
  }

  Allocations allocations() {
    return allocations;
  }

  /** Whether an object can be put into the namespace. */
  boolean hasNamespace(String namespace) {
    return options.namespaces().isEmpty() || namespaces.contains(namespace);
  }

  /** Whether a Service of this namespace and name is there and stays. */
  boolean refusesService(String namespacedName) {
    return !options.replacing() && services.contains(namespacedName);
  }

  /** Keeps in mind what later documents depend on. */
  void stored(ModelledKind kind, String namespacedName, YamlMapping object) {
    if (kind == ModelledKind.SERVICE) {
      services.add(namespacedName);
    } else if (kind == ModelledKind.NAMESPACE) {
      namespaces.add(Struct.root(object).struct("metadata").text("name"));
    }
  }
}
