package dev.fairlead.network.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
  private static final String SHOP =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: orders, namespace: shop}
      spec:
        selector: {app: orders}
        ports: [{name: web, port: 80, targetPort: 8080}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: db, namespace: shop}
      spec:
        clusterIP: None
        selector: {app: db}
        ports: [{name: sql, port: 5432}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: reader, namespace: shop}
      spec:
        selector: {app: db}
        ports: [{port: 5432}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: front, namespace: shop}
      spec:
        selector: {app: web}
        ports: [{port: 80}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: cache, namespace: infra}
      spec:
        selector: {app: cache}
        ports: [{port: 6379}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: mail, namespace: shop}
      spec: {type: ExternalName, externalName: smtp.example.com, ports: [{port: 25}]}
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db, namespace: shop}
      spec:
        replicas: 2
        serviceName: db
        template: {metadata: {labels: {app: db}}, spec: {containers: [{name: c}]}}
      ---
      """;

  private static String pod(String env) {
    return """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: c
                  env:
                    - name: TARGET_ADDR
                      value: "%s"
        """
        .formatted(env);
  }

  private static String resolved(String env) {
    return Described.references(SHOP + pod(env)).stream()
        .filter(r -> r.startsWith("env "))
        .map(r -> r.substring(r.indexOf("-> ") + 3))
        .findFirst()
        .orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders:80                                   | found shop/orders web
          http://orders                               | found shop/orders web
          http://orders.shop/x                        | found shop/orders web
          http://Orders.Shop.svc:80                   | found shop/orders web
          http://orders.shop.svc.cluster.local.       | found shop/orders web
          orders:8080                                 | no port at shop/orders, meant web
          https://orders                              | no port at shop/orders
          http://orders:9090                          | no port at shop/orders
          orders:$PORT                                | found shop/orders
          orders.svc:80                               | no service, near [Service orders][]
          oders:80                                    | no service, near [Service orders][]
          orders-service:80                           | no service, near [Service orders][]
          payments:80                                 | unknown OPEN_WORLD
          cache:6379                                  | elsewhere [infra/cache]
          cache.infra:6379                            | found infra/cache 6379
          orders.infra:80                             | elsewhere [shop/orders]
          orders.nowhere:80                           | elsewhere [shop/orders]?
          orders.com:80                               | external
          www.example.com:80                          | external
          10.0.0.1:80                                 | external
          localhost:80                                | loopback
          kubernetes.default.svc                      | apiserver
          db:5432                                     | found shop/db sql
          db:1234                                     | found shop/db
          db-0.db:5432                                | pod of StatefulSet db by shop/db
          db-1.db.shop.svc.cluster.local:5432         | pod of StatefulSet db by shop/db
          db-2.db:5432                                | no pod at shop/db: ORDINAL
          db-0.reader:5432                            | no pod at shop/reader: OTHER_SERVICE
          db-0.orders:80                              | unknown OPEN_WORLD
          db-0:5432                                   | no pod at shop/db: BARE
          web-0.front:80                              | no pod at shop/front: NO_NAMES
          mail:25                                     | found shop/mail
          mail:2525                                   | found shop/mail
          dnssrv+_sql._tcp.db                         | srv shop/db sql
          dnssrv+_sql._tcp.db.shop.svc.cluster.local  | srv shop/db sql
          dnssrv+_sql.tcp.db                          | srv shop/db sql, by luck
          dnssrv+_web._tcp.db                         | no srv at shop/db, meant sql
          dnssrv+_sql._udp.db                         | no srv at shop/db, meant sql
          mongodb+srv://db.shop.svc.cluster.local/x   | no srv at shop/db, meant sql
          orders.shop.svc.other.domain:80             | unknown OPEN_WORLD
          PROJECT_ID:80                               | unknown PLACEHOLDER
          """)
  void namesMeanWhatThePodsSearchPathMakesOfThem(String text, String meaning) {
    assertThat(resolved(text)).isEqualTo(meaning);
  }

  @Test
  void aCompleteScopeProvesAbsence() {
    assertThat(Described.references(NetworkFixture.of(SHOP + pod("payments:80")).complete()))
        .contains("env payments:80 -> no service, near [][]");
  }

  @Nested
  class Guards {
    @Test
    void whatIsDefinedOutsideTheScopeMayBeMeant() {
      NetworkFixture fixture =
          NetworkFixture.of(SHOP + pod("order:80"))
              .surroundings(
                  """
                  apiVersion: v1
                  kind: Service
                  metadata: {name: order, namespace: shop}
                  spec: {ports: [{port: 80}]}
                  """);
      assertThat(Described.references(fixture)).contains("env order:80 -> unknown SURROUNDINGS");
    }

    @Test
    void anotherDefinitionOfTheServiceMayHaveThePort() {
      NetworkFixture fixture =
          NetworkFixture.of(SHOP + pod("orders:8080"))
              .surroundings(
                  """
                  apiVersion: v1
                  kind: Service
                  metadata: {name: orders, namespace: shop}
                  spec: {ports: [{port: 8080}]}
                  """);
      assertThat(Described.references(fixture)).contains("env orders:8080 -> unknown SURROUNDINGS");
    }

    @Test
    void customResourcesMakeServicesOfTheirName() {
      String custom =
          """
          apiVersion: postgresql.cnpg.io/v1
          kind: Cluster
          metadata: {name: order, namespace: shop}
          ---
          """;
      assertThat(Described.references(SHOP + custom + pod("order-rw:80")))
          .contains("env order-rw:80 -> unknown OTHER_CONTROLLER");
    }

    @Test
    void aWorkloadOfTheNameIsEvidenceWithOrWithoutService() {
      assertThat(Described.references(pod("web:80")))
          .contains("env web:80 -> no service, near [][Deployment web]");
      assertThat(Described.references(SHOP + pod("web:80")))
          .contains("env web:80 -> no service, near [Service front][]");
    }

    @Test
    void aServiceWithoutNamespaceMayBeAppliedAnywhere() {
      String service =
          """
          apiVersion: v1
          kind: Service
          metadata: {name: stock}
          spec: {ports: [{port: 80}]}
          ---
          """;
      assertThat(Described.references(service + pod("stock.other:80")))
          .contains("env stock.other:80 -> found stock 80");
    }

    @Test
    void ownSearchDomainsAndHostAliasesGoBefore() {
      String aliased =
          pod("oders:80")
              .replace(
                  "containers:",
                  "hostAliases: [{ip: 10.0.0.1, hostnames: [oders]}]\n      containers:");
      assertThat(Described.references(SHOP + aliased))
          .contains("env oders:80 -> unknown OPEN_WORLD");
    }

    @Test
    void aShapeAloneCountsOnlyWhereItLeadsSomewhere() {
      String unsure = pod("oders:80 orders:80 orders:8080 orders:99").replace("TARGET_ADDR", "X");
      assertThat(Described.references(SHOP + unsure))
          .containsExactly(
              "external_name smtp.example.com -> external",
              "env orders:80 -> found shop/orders web",
              "env orders:8080 -> no port at shop/orders, meant web");
    }
  }

  @Nested
  class Texts {
    @Test
    void aHostTakesThePortBesideIt() {
      String manifests =
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: web, namespace: shop}
          spec:
            containers:
              - name: c
                env:
                  - {name: ORDERS_HOST, value: orders}
                  - {name: ORDERS_PORT, value: "8080"}
                  - {name: DB_HOST, value: db}
                  - {name: DB_PORT, valueFrom: {secretKeyRef: {name: s, key: p}}}
                  - {name: PORT, value: "3000"}
                  - {name: HOST, value: orders}
          """;
      assertThat(Described.references(SHOP + manifests))
          .contains(
              "env orders:8080 -> no port at shop/orders, meant web",
              "env db -> found shop/db",
              "env orders -> found shop/orders");
      assertThat(
              NetworkFixture.of(SHOP + manifests)
                  .network()
                  .references()
                  .of(Site.Kind.ENV)
                  .map(r -> r.target().port().map(p -> p.origin())))
          .contains(Optional.of(Target.Port.Origin.PAIRED));
    }

    @Test
    void commandsArgumentsAndProbesAreRead() {
      String manifests =
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: web, namespace: shop}
          spec:
            initContainers:
              - name: wait
                command: [sh, -c, "until nc -z db 5432; do echo waiting; done"]
            containers:
              - name: c
                command: [nslookup, orders]
                args: ["--orders-url=http://orders:80", --cache-addr, "cache.infra:6379", "http://oders"]
                livenessProbe: {httpGet: {host: orders, port: 80}}
                readinessProbe: {exec: {command: [pg_isready, -h, db, -p, "5432"]}}
          """;
      assertThat(Described.references(SHOP + manifests))
          .contains(
              "argument db:5432 -> found shop/db sql",
              "argument orders -> found shop/orders",
              "argument orders:80 -> found shop/orders web",
              "argument cache.infra:6379 -> found infra/cache 6379",
              "argument oders -> no service, near [Service orders][]",
              "probe orders:80 -> found shop/orders web",
              "probe db:5432 -> found shop/db sql");
    }

    @Test
    void configurationIsReadForThePodsThatReadIt() {
      String manifests =
          """
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: conf, namespace: shop}
          data:
            database: db
            ORDERS_HOST: orders
            ORDERS_PORT: "8080"
            app.yaml: |
              cache:
                host: "cache"   # in infra
                port: 6379
          ---
          apiVersion: v1
          kind: Secret
          metadata: {name: key, namespace: shop}
          stringData: {url: "postgres://u:p@db/shop"}
          ---
          apiVersion: v1
          kind: Pod
          metadata: {name: web, namespace: shop}
          spec:
            containers:
              - name: c
                env:
                  - {name: DB_HOST, valueFrom: {configMapKeyRef: {name: conf, key: database}}}
                volumes: []
            volumes:
              - {name: v, projected: {sources: [{secret: {name: key}}]}}
          ---
          apiVersion: v1
          kind: Pod
          metadata: {name: cart, namespace: shop}
          spec:
            volumes:
              - {name: v, configMap: {name: conf, items: [{key: app.yaml, path: app.yaml}]}}
          """;
      Network network = NetworkFixture.of(SHOP + manifests).network();
      assertThat(Described.references(network))
          .contains(
              "config_map db -> found shop/db",
              "config_map orders:8080 -> no port at shop/orders, meant web",
              "config_map cache:6379 -> elsewhere [infra/cache]",
              "secret db -> found shop/db sql");
      assertThat(network.references().of(Site.Kind.CONFIG_MAP, Site.Kind.SECRET))
          .extracting(r -> r.site().key() + " " + r.site().readers())
          .containsExactlyInAnyOrder(
              "database [Pod web]", "ORDERS_HOST []", "app.yaml [Pod cart]", "url [Pod web]");
    }

    @Test
    void serviceVariablesAreGivenForServicesOfTheNamespaceWithAnAddress() {
      String manifests =
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: web, namespace: shop}
          spec:
            containers:
              - name: c
                env:
                  - {name: OWN_SERVICE_HOST, value: x}
                  - {name: A, value: "http://$(ORDERS_SERVICE_HOST):$(ORDERS_SERVICE_PORT_WEB)"}
                  - {name: B, value: "$(ORDERS_SERVICE_PORT_HTTP) $(DB_SERVICE_HOST)"}
                  - {name: C, value: "$(CACHE_SERVICE_HOST) $(OWN_SERVICE_HOST) $$(NO_SERVICE_HOST)"}
                args: ["$(ODERS_SERVICE_HOST)", "$(KUBERNETES_SERVICE_HOST)"]
          """;
      assertThat(Described.references(SHOP + manifests))
          .contains(
              "env ORDERS_SERVICE_HOST -> found shop/orders",
              "env ORDERS_SERVICE_PORT_WEB -> found shop/orders",
              "env ORDERS_SERVICE_PORT_HTTP -> no variable of shop/orders: NO_SUCH_PORT",
              "env DB_SERVICE_HOST -> no variable of shop/db: NO_CLUSTER_IP",
              "env CACHE_SERVICE_HOST -> elsewhere [infra/cache]",
              "env OWN_SERVICE_HOST -> unknown OPEN_WORLD",
              "argument ODERS_SERVICE_HOST -> no service, near [Service orders][]",
              "argument KUBERNETES_SERVICE_HOST -> apiserver")
          .noneMatch(r -> r.contains(" NO_SERVICE_HOST"));
      String disabled =
          manifests.replace("  containers:", "  enableServiceLinks: false\n  containers:");
      assertThat(Described.references(SHOP + disabled))
          .contains("env ORDERS_SERVICE_HOST -> no variable of shop/orders: LINKS_DISABLED");
    }

    @Test
    void aVariableThatIsPartOfANameIsNoHost() {
      String manifests =
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: web, namespace: shop}
          spec:
            containers:
              - name: c
                env:
                  - {name: CACHE_HOST, value: cache}
                  - {name: URL, value: "redis://$(CACHE_HOST).infra"}
          """;
      assertThat(Described.references(SHOP + manifests)).noneMatch(r -> r.startsWith("env"));
    }

    @Test
    void loopbackAddressesToListenOnAreKeptApart() {
      String manifests =
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: web, namespace: shop}
          spec:
            containers:
              - name: c
                args: ["--bind-address=127.0.0.1:8080", "--listen=0.0.0.0:81"]
          """;
      References references = NetworkFixture.of(manifests).network().references();
      assertThat(references.all()).isEmpty();
      assertThat(references.listening())
          .singleElement()
          .satisfies(l -> assertThat(l.host().place().text()).isEqualTo("127.0.0.1"))
          .satisfies(l -> assertThat(l.port().orElseThrow().value()).isEqualTo(8080));
    }

    @Test
    void aPodKnowsItsOwnName() {
      String manifests =
          """
          apiVersion: apps/v1
          kind: StatefulSet
          metadata: {name: zk, namespace: shop}
          spec:
            serviceName: zookeeper
            template:
              spec:
                containers: [{name: c, env: [{name: SERVERS, value: zk-0}]}]
          """;
      assertThat(Described.references(manifests)).containsExactly("env zk-0 -> loopback");
    }
  }

  @Nested
  class Fields {
    @Test
    void ingressesNameServicePortsByNumberOrName() {
      String ingress =
          """
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          metadata:
            name: i
            namespace: shop
            annotations: {nginx.ingress.kubernetes.io/auth-url: "http://oders/auth"}
          spec:
            defaultBackend: {service: {name: orders, port: {name: web}}}
            rules:
              - http:
                  paths:
                    - {path: /, backend: {service: {name: orders, port: {number: 8080}}}}
                    - {path: /m, backend: {service: {name: mail, port: {number: 26}}}}
                    - {path: /c, backend: {service: {name: cache, port: {number: 6379}}}}
          """;
      assertThat(Described.references(SHOP + ingress))
          .contains(
              "ingress orders:web -> found shop/orders web",
              "ingress orders:8080 -> no port at shop/orders, meant web",
              "ingress mail:26 -> no port at shop/mail",
              "ingress cache:6379 -> elsewhere [infra/cache]",
              "annotation oders -> no service, near [Service orders][]");
    }

    @Test
    void webhooksAndApiServicesDial443() {
      String manifests =
          """
          apiVersion: admissionregistration.k8s.io/v1
          kind: ValidatingWebhookConfiguration
          metadata: {name: hooks}
          webhooks:
            - {name: a.b.c, clientConfig: {service: {name: orders, namespace: shop}}}
            - {name: b.b.c, clientConfig: {service: {name: orders, namespace: shop, port: 80}}}
            - {name: c.b.c, clientConfig: {service: {name: cache, namespace: shop, port: 6379}}}
            - {name: d.b.c, clientConfig: {url: "https://orders.shop.svc:80/x"}}
          ---
          apiVersion: apiregistration.k8s.io/v1
          kind: APIService
          metadata: {name: v1.x.y}
          spec: {service: {name: order, namespace: shop, port: 80}}
          ---
          apiVersion: apiextensions.k8s.io/v1
          kind: CustomResourceDefinition
          metadata: {name: x.y}
          spec:
            conversion: {webhook: {clientConfig: {service: {name: orders, namespace: shop}}}}
          """;
      assertThat(Described.references(SHOP + manifests))
          .contains(
              "webhook orders:443 -> no port at shop/orders",
              "webhook orders:80 -> found shop/orders web",
              "webhook cache:6379 -> elsewhere [infra/cache]",
              "webhook orders.shop.svc:80 -> found shop/orders web",
              "api_service order:80 -> no service, near [Service orders][]",
              "conversion_webhook orders:443 -> no port at shop/orders");
    }

    @Test
    void routesOfOpenShiftNameThePodsSide() {
      String manifests =
          """
          apiVersion: route.openshift.io/v1
          kind: Route
          metadata: {name: r, namespace: shop}
          spec: {to: {kind: Service, name: orders}, port: {targetPort: %s}}
          """;
      String pods =
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: orders, namespace: shop, labels: {app: orders}}
          spec: {containers: [{name: c}]}
          ---
          """;
      assertThat(Described.references(SHOP + pods + manifests.formatted("8080")))
          .contains("openshift_route orders:8080 -> found shop/orders web");
      assertThat(Described.references(SHOP + pods + manifests.formatted("web")))
          .contains("openshift_route orders:web -> found shop/orders web");
      assertThat(Described.references(SHOP + pods + manifests.formatted("80")))
          .contains("openshift_route orders:80 -> no port at shop/orders, meant web");
      assertThat(Described.references(SHOP + manifests.formatted("80")))
          .as("the Service alone tells the number")
          .contains("openshift_route orders:80 -> no port at shop/orders, meant web");
      String cart =
          """
          apiVersion: v1
          kind: Service
          metadata: {name: cart, namespace: shop}
          spec: {selector: {app: cart}, ports: [{name: web, port: 80, targetPort: http}]}
          ---
          """;
      assertThat(
              Described.references(
                  cart + manifests.replace("name: orders", "name: cart").formatted("http")))
          .as("endpoints have the names of Service ports")
          .contains("openshift_route cart:http -> no port at shop/cart, meant web");
    }

    @Test
    void istioAddsTheNamespaceToNamesWithoutDots() {
      String manifests =
          """
          apiVersion: networking.istio.io/v1
          kind: VirtualService
          metadata: {name: v, namespace: shop}
          spec:
            hosts: ["*"]
            http:
              - route:
                  - {destination: {host: orders, port: {number: 80}}}
                  - {destination: {host: orders.shop.svc.cluster.local, port: {number: 8080}}}
                  - {destination: {host: cache.infra}}
                  - {destination: {host: /api/orders}}
                  - {destination: {host: api.example.com}}
          """;
      assertThat(Described.references(SHOP + manifests))
          .contains(
              "virtual_service orders:80 -> found shop/orders web",
              "virtual_service orders.shop.svc.cluster.local:8080 -> no port at shop/orders, meant"
                  + " web",
              "virtual_service cache.infra -> no service, near [Service cache][]",
              "virtual_service /api/orders -> noname",
              "virtual_service api.example.com -> external");
    }

    @Test
    void gatewayRoutesNameServicesOfOtherNamespaces() {
      String manifests =
          """
          apiVersion: gateway.networking.k8s.io/v1
          kind: HTTPRoute
          metadata: {name: r, namespace: shop}
          spec:
            rules:
              - backendRefs:
                  - {name: orders, port: 8080}
                  - {name: cache, namespace: infra, port: 6379}
                  - {name: x, kind: Other, group: y.z}
          """;
      assertThat(Described.references(SHOP + manifests))
          .contains(
              "gateway_route orders:8080 -> no port at shop/orders, meant web",
              "gateway_route cache:6379 -> found infra/cache 6379")
          .noneMatch(r -> r.startsWith("gateway_route x"));
    }
  }

  @Test
  void aServiceKnowsWhoNamesIt() {
    Network network = NetworkFixture.of(SHOP + pod("orders:8080")).network();
    assertThat(network.references().to(NetworkFixture.service(network, "orders")))
        .singleElement()
        .hasToString("Deployment web: orders:8080");
    assertThat(network.references().to(NetworkFixture.service(network, "cache"))).isEmpty();
  }
}
