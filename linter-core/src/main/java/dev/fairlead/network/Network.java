package dev.fairlead.network;

import dev.fairlead.apiserver.IpAddress;
import dev.fairlead.network.application.ApplicationModel;
import dev.fairlead.network.dns.CoreDns;
import dev.fairlead.network.dns.Upstream;
import dev.fairlead.network.endpoints.EndpointModel;
import dev.fairlead.network.env.EnvironmentModel;
import dev.fairlead.network.link.LinkCollision;
import dev.fairlead.network.link.LinkCollisions;
import dev.fairlead.network.listen.LoopbackListener;
import dev.fairlead.network.listen.LoopbackListeners;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Switches;
import dev.fairlead.network.reference.LocalCall;
import dev.fairlead.network.reference.LocalCalls;
import dev.fairlead.network.reference.References;
import dev.fairlead.network.route.Routes;
import dev.fairlead.network.selection.Protection;
import dev.fairlead.network.selection.Scaling;
import dev.fairlead.network.selection.Scrape;
import dev.fairlead.network.selection.Selections;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Monitor;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.PodDisruptionBudget;
import dev.fairlead.resource.Probe;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Resources;
import dev.fairlead.resource.ScaleTarget;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evaluated model of one scope: what Kubernetes would make of its resources.
 *
 * <p>Immutable, and safe to ask from several threads. Each question has a class of its own in this
 * package and is worked out when first asked; an answer carries the located values it rests on and
 * says <em>unknown, because</em> where the manifests cannot tell.
 */
public final class Network {
  private final Contents contents;
  private final ClusterProfile profile;
  private final List<Resource> resources;
  private final Lazy<ScopeObjects> objects;
  private final Lazy<Pods> pods;
  private final Lazy<DesiredPods> desiredPods;
  private final Lazy<AttachedEndpoints> attachedEndpoints;
  private final Lazy<EndpointModel> endpoints;
  private final Lazy<CoreDns> dns;
  private final Lazy<EnvironmentModel> environment;
  private final Lazy<ApplicationModel> applications;
  private final Lazy<References> references;
  private final Lazy<Routes> routes;
  private final Lazy<Reachability> reachability;
  private final Lazy<NearMisses> nearMisses;
  private final Lazy<Map<Service, Backends>> backends;
  private final Lazy<ServiceSearch> serviceSearch;
  private final Lazy<IngressBackends> ingressBackends;
  private final Lazy<List<Definitions>> repeatedDefinitions;
  private final Lazy<List<NodePortClaims>> nodePortConflicts;

  private Network(Contents contents, ClusterProfile profile) {
    this.contents = contents;
    this.profile = profile;
    List<Resource> read = new ArrayList<>(contents.verdicts().size());
    Map<String, String> templates = profile.platform().podTemplates();
    contents.verdicts().forEach(verdict -> read.add(Resources.read(verdict, templates)));
    this.resources = List.copyOf(read);
    this.objects = new Lazy<>(() -> new ScopeObjects(resources));
    this.pods = new Lazy<>(() -> Pods.of(resources, profile.minor()));
    this.desiredPods = new Lazy<>(() -> new DesiredPods(pods(), profile));
    this.attachedEndpoints = new Lazy<>(() -> new AttachedEndpoints(resources));
    this.endpoints = new Lazy<>(() -> EndpointModel.of(this));
    this.dns = new Lazy<>(() -> CoreDns.of(this, Upstream.UNKNOWN));
    this.environment = new Lazy<>(() -> EnvironmentModel.of(this));
    this.applications = new Lazy<>(() -> ApplicationModel.of(this));
    this.references = new Lazy<>(() -> References.of(this));
    this.routes = new Lazy<>(() -> Routes.of(this));
    this.reachability = new Lazy<>(() -> Reachability.of(resources, switches()));
    this.nearMisses = new Lazy<>(() -> new NearMisses(pods(), services().toList()));
    this.backends = new Lazy<>(this::allBackends);
    this.serviceSearch =
        new Lazy<>(
            () -> new ServiceSearch(contents, profile.platform(), objects(), services().toList()));
    this.ingressBackends =
        new Lazy<>(
            () -> new IngressBackends(contents, serviceSearch(), all(Ingress.class).toList()));
    this.repeatedDefinitions = new Lazy<>(() -> Conflicts.definitions(resources));
    this.nodePortConflicts = new Lazy<>(() -> Conflicts.nodePorts(services().toList()));
  }

  /** Evaluates the contents of a scope for a cluster. */
  public static Network of(Contents contents, ClusterProfile profile) {
    return new Network(contents, profile);
  }

  public Contents contents() {
    return contents;
  }

  public ClusterProfile profile() {
    return profile;
  }

  /** All resources in the order of the input. */
  public List<Resource> resources() {
    return resources;
  }

  /** The resources of one type in the order of the input. */
  public <T extends Resource> Stream<T> all(Class<T> type) {
    return resources.stream().filter(type::isInstance).map(type::cast);
  }

  public Stream<Service> services() {
    return all(Service.class);
  }

  public Stream<Workload> workloads() {
    return all(Workload.class);
  }

  /** The resources by kind and name. */
  public ScopeObjects objects() {
    return objects.get();
  }

  /** Every workload expanded to its pods. */
  public Pods pods() {
    return pods.get();
  }

  /** The pods that run once every controller has done its work. */
  public DesiredPods desiredPods() {
    return desiredPods.get();
  }

  /** EndpointSlices and Endpoints objects by the Service they belong to. */
  public AttachedEndpoints attachedEndpoints() {
    return attachedEndpoints.get();
  }

  /** The endpoints that are given by hand to a Service without selector. */
  public ManualEndpoints manualEndpointsOf(Service service) {
    return ManualEndpoints.of(service, attachedEndpoints(), serviceSearch());
  }

  /** The endpoints of every Service. */
  public EndpointModel endpoints() {
    return endpoints.get();
  }

  /** The cluster's name server; of names outside the cluster it knows nothing. */
  public CoreDns dns() {
    return dns.get();
  }

  /** What containers are started with. */
  public EnvironmentModel environment() {
    return environment.get();
  }

  /** Which containers run the applications whose configuration is known. */
  public ApplicationModel applications() {
    return applications.get();
  }

  /** Containers that read a service link as a setting of their own. */
  public List<LinkCollision> linkCollisions() {
    return LinkCollisions.of(this);
  }

  /** Servers that listen on the loopback address although a Service sends traffic to them. */
  public List<LoopbackListener> loopbackListeners() {
    return LoopbackListeners.of(this);
  }

  /** Every place where one object names another, with what it means. */
  public References references() {
    return references.get();
  }

  /** Calls to the loopback address of a pod that were meant for a Service. */
  public List<LocalCall> localCalls() {
    return LocalCalls.of(this);
  }

  /** Which host and path leads to which Service, by Ingress and by Gateway API. */
  public Routes routes() {
    return routes.get();
  }

  /**
   * Who may talk to whom by policies, with nothing assumed of the cluster. For other assumptions
   * ask {@link Reachability#of} with the resources.
   */
  public Reachability reachability() {
    return reachability.get();
  }

  private Switches switches() {
    return contents.complete()
        ? Switches.OPEN.with(Switches.UndeclaredNamespaces.NAME_ONLY)
        : Switches.OPEN;
  }

  /** The pods that a Service of this scope selects. */
  public Backends backendsOf(Service service) {
    Backends known = backends.get().get(service);
    if (known == null) {
      throw new IllegalArgumentException("not of this scope: " + service);
    }
    return known;
  }

  /** The Services that select pods of a workload, or may. */
  public List<Service> servicesOf(Workload workload) {
    PodSet own = pods().of(workload);
    return own == null
        ? List.of()
        : services()
            .filter(service -> !service.isExternalName())
            .filter(service -> workload.meta().mayShareNamespaceWith(service.meta()))
            .filter(
                service ->
                    service.selector().filter(s -> own.fit(s) != PodSet.Fit.NONE).isPresent())
            .toList();
  }

  /**
   * The workload that a Service most likely means without selecting it; empty where nothing comes
   * close. It says nothing about what the Service does select.
   */
  public Optional<NearMiss> nearestMiss(Service service) {
    return nearMisses.get().of(service);
  }

  /** Whether it takes a namespace that nobody has written for a Service to select its pods. */
  public Optional<NamespaceGap> namespaceGapOf(Service service) {
    return NamespaceGap.of(this, service);
  }

  /** The same for another object with a selector of pods. */
  public Optional<NearMiss> nearestMiss(ObjectMeta owner, Labels selector) {
    return nearMisses.get().of(owner, selector);
  }

  /** The Services that have an address as their cluster IP because their manifests say so. */
  public Stream<Service> servicesAt(String address) {
    Optional<IpAddress> wanted = IpAddress.tryParse(address);
    return wanted.isEmpty()
        ? Stream.empty()
        : services()
            .filter(
                service ->
                    service
                        .clusterIP()
                        .flatMap(ip -> IpAddress.tryParse(ip.value()))
                        .filter(wanted.get()::equals)
                        .isPresent());
  }

  /**
   * The workload with a Service's own name that no Service selects, while this one selects others:
   * most likely its selector was copied. Empty where that is not so.
   */
  public Optional<NearMiss> passedOver(Service service) {
    List<PodSet> selected = backendsOf(service).pods();
    return selected.isEmpty() || selected.stream().anyMatch(pods -> isNamed(pods, service))
        ? Optional.empty()
        : nearestMiss(service)
            .filter(miss -> miss.workload().name().equals(service.name()))
            .filter(miss -> servicesOf(miss.workload()).isEmpty());
  }

  private static boolean isNamed(PodSet pods, Service service) {
    return pods.workload().name().equals(service.name());
  }

  /** What an autoscaler scales. */
  public Scaling scalingOf(ScaleTarget scaler) {
    return Selections.of(this).of(scaler);
  }

  /** Which pods a disruption budget protects. */
  public Protection protectionOf(PodDisruptionBudget budget) {
    return Selections.of(this).of(budget);
  }

  /** Which pods a NetworkPolicy is about. */
  public Protection podsOf(NetworkPolicy policy) {
    return Selections.of(this).of(policy);
  }

  /** Which pods of an object's namespace a selector picks. */
  public Protection podsOf(ObjectMeta owner, LabelSelector selector) {
    return Selections.of(this).pods(owner, selector);
  }

  /** What a monitor makes Prometheus scrape. */
  public Scrape scrapeOf(Monitor monitor) {
    return Selections.of(this).of(monitor);
  }

  /** Where a port of a Service leads in each workload behind the Service. */
  public PortTargets targetsOf(Service service, ServicePort port) {
    Backends behind = backendsOf(service);
    PortSearch search = new PortSearch(profile.minor());
    List<PortTarget> targets = new ArrayList<>(behind.pods().size());
    behind.pods().forEach(set -> targets.add(search.find(set, port)));
    return new PortTargets(service, port, targets, behind.doubts());
  }

  /** Where each port of a Service leads. */
  public Stream<PortTargets> targetsOf(Service service) {
    return service.ports().stream().map(port -> targetsOf(service, port));
  }

  /** The ports of a Service that lead to numbers which its pods do not declare. */
  public List<UndeclaredTarget> undeclaredTargetsOf(Service service) {
    return service.isHeadless()
        ? List.of()
        : UndeclaredTarget.of(this, targetsOf(service).toList());
  }

  /** Services by the name that other objects use for them. */
  public ServiceSearch serviceSearch() {
    return serviceSearch.get();
  }

  /** What a backend of an Ingress means. */
  public IngressBackend backendOf(Ingress ingress, Ingress.Backend backend) {
    return ingressBackends.get().of(ingress, backend);
  }

  /** The Service that a StatefulSet names as its governing one. */
  public GoverningService governingServiceOf(Workload statefulSet) {
    return new GoverningServices(contents, serviceSearch(), pods()).of(statefulSet);
  }

  /** How many pods a Deployment may lack or have too many during an update. */
  public Rollout rolloutOf(Workload deployment) {
    return Rollout.of(deployment);
  }

  /** The port that a probe or lifecycle hook of a container calls. */
  public ProbePort portOf(Workload workload, Container container, Probe probe) {
    return ProbePort.of(workload.podSpec(), container, probe);
  }

  /** Objects that are defined more than once. */
  public List<Definitions> repeatedDefinitions() {
    return repeatedDefinitions.get();
  }

  /** Workloads that select each other's pods. */
  public List<SelectorOverlap> selectorOverlaps() {
    return SelectorOverlap.in(this);
  }

  /** What keeps pods from the names that their {@code subdomain} asks for. */
  public Optional<SubdomainGap> subdomainGapOf(Workload workload) {
    return SubdomainGap.of(this, workload);
  }

  /** Node ports that different Services ask for. */
  public List<NodePortClaims> nodePortConflicts() {
    return nodePortConflicts.get();
  }

  /** Ports of nodes that different workloads ask for where they cannot keep apart. */
  public List<HostPortClaims> hostPortConflicts() {
    return HostPorts.conflicts(workloads());
  }

  /** What says that a Service lives with Istio; empty where nothing does. */
  public Optional<MeshSign> meshSignOf(Service service) {
    return new MeshSigns(this).of(service);
  }

  private Map<Service, Backends> allBackends() {
    BackendSearch search =
        new BackendSearch(
            contents,
            pods(),
            objects(),
            profile.minor(),
            new OtherControllers(resources, pods()),
            attachedEndpoints(),
            nearMisses.get());
    Map<Service, Backends> all = new IdentityHashMap<>();
    services().forEach(service -> all.put(service, search.of(service)));
    return all;
  }
}
