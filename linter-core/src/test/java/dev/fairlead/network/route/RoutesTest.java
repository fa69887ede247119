package dev.fairlead.network.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.resource.GatewayRoute;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

  private static Routes routes(String manifests) {
    return NetworkFixture.of(manifests).network().routes();
  }

  /** The backends of the routes that take a request; those of one front are parted by {@code |}. */
  private static List<String> taken(Routes routes, String host, String path) {
    return routes.request(host, path).stream()
        .map(
            t ->
                String.join("|", t.routes().stream().map(r -> r.leads().toString()).toList())
                    + (t.byController() ? " ?" : ""))
        .toList();
  }

  @Nested
  class OfIngresses {
    private static final String INGRESS =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: %s, namespace: shop}
        spec:
          ingressClassName: nginx
          %s
        ---
        """;

    private static String ingress(String name, String spec) {
      return INGRESS.formatted(name, spec.indent(2).strip());
    }

    private static String path(String type, String path, String service) {
      return "- {path: %s, pathType: %s, backend: {service: {name: %s, port: {number: 80}}}}"
          .formatted(path, type, service);
    }

    /** The rows of the upstream conformance suite. */
    @ParameterizedTest
    @CsvSource({
      "Exact, /foo, /foo, true",
      "Exact, /foo, /foo/, false",
      "Exact, /foo/, /foo, false",
      "Exact, /foo, /FOO, false",
      "Prefix, /, /, true",
      "Prefix, /, /any/thing, true",
      "Prefix, /foo, /foo, true",
      "Prefix, /foo, /foo/, true",
      "Prefix, /foo, /foo/x, true",
      "Prefix, /foo, /foobar, false",
      "Prefix, /foo, /FOO, false",
      "Prefix, /foo/, /foo, true",
      "Prefix, /aaa/bbb, /aaa/bbbccc, false",
      "Prefix, /aaa/bbb, /aaa/bbb/ccc, true",
      "Prefix, /aaa/bbb/, /aaa/bbb, true",
      "Prefix, /aaa/bbb, /aaa, false",
    })
    void pathsAreComparedByElements(String type, String rule, String path, boolean matches) {
      Routes routes =
          routes(ingress("i", "rules:\n- http:\n    paths:\n    " + path(type, rule, "web")));
      assertThat(taken(routes, "x.org", path)).containsExactly(matches ? "[web:80]" : "");
    }

    @Test
    void theLongerPathWinsThenTheExactOne() {
      String rules =
          """
          rules:
          - http:
              paths:
              %s
              %s
              %s
          """
              .formatted(
                  path("Prefix", "/", "root"),
                  path("Prefix", "/foo", "prefix"),
                  path("Exact", "/foo", "exact"));
      Routes routes = routes(ingress("i", rules));
      assertThat(taken(routes, "x.org", "/foo")).containsExactly("[exact:80]");
      assertThat(taken(routes, "x.org", "/foo/x")).containsExactly("[prefix:80]");
      assertThat(taken(routes, "x.org", "/bar")).containsExactly("[root:80]");
    }

    @Test
    void aWildcardStandsForOneLabelAndExactHostsGoFirst() {
      String rules =
          """
          defaultBackend: {service: {name: rest, port: {number: 80}}}
          rules:
          - host: "*.foo.org"
            http:
              paths:
              %s
          - host: Bar.foo.org
            http:
              paths:
              %s
          """
              .formatted(path("Prefix", "/", "wild"), path("Prefix", "/only", "bar"));
      Routes routes = routes(ingress("i", rules));
      assertThat(taken(routes, "bar.foo.org", "/only")).containsExactly("[bar:80]");
      assertThat(taken(routes, "bar.foo.org", "/")).containsExactly("[rest:80]");
      assertThat(taken(routes, "baz.foo.org", "/")).containsExactly("[wild:80]");
      assertThat(taken(routes, "a.baz.foo.org", "/")).containsExactly("[rest:80]");
      assertThat(taken(routes, "foo.org", "/")).containsExactly("[rest:80]");
    }

    @Test
    void aControllersOwnPathsAreNotDecided() {
      Routes routes =
          routes(
              ingress(
                  "i",
                  "rules:\n- http:\n    paths:\n    "
                      + path("ImplementationSpecific", "/a", "web")));
      assertThat(taken(routes, "x.org", "/a")).containsExactly("[web:80] ?");
    }

    @Test
    void theSameHostAndPathTwiceIsContestedWithinAClass() {
      String rule = "rules:\n- host: x.org\n  http:\n    paths:\n    " + path("Prefix", "/a", "%s");
      String one = ingress("one", rule.formatted("web"));
      String two = ingress("two", rule.formatted("api").replace("/a,", "/a/,"));
      String other = ingress("three", rule.formatted("x")).replace("nginx", "haproxy");
      Routes routes = routes(one + two + other);
      assertThat(routes.all().get(0).standing())
          .isInstanceOfSatisfying(
              Standing.Contested.class, c -> assertThat(c.with()).hasToString("[Ingress two]"));
      assertThat(routes.all().get(2).standing()).isInstanceOf(Standing.Serves.class);
      String canary =
          two.replace(
              "namespace: shop",
              "namespace: shop, annotations: {nginx.ingress.kubernetes.io/canary: \"true\"}");
      assertThat(routes(one + canary).all())
          .allSatisfy(r -> assertThat(r.standing()).isInstanceOf(Standing.Serves.class));
      assertThat(routes(one + one).all())
          .as("one object, applied twice")
          .allSatisfy(r -> assertThat(r.standing()).isInstanceOf(Standing.Serves.class));
    }

    @Test
    void theSamePathTwiceInOneIngressLosesToTheFirst() {
      String rules =
          "rules:\n- http:\n    paths:\n    %s\n    %s"
              .formatted(path("Prefix", "/a", "web"), path("Prefix", "/a", "api"));
      Routes routes = routes(ingress("i", rules));
      assertThat(routes.all().get(1).standing()).isInstanceOf(Standing.Loses.class);
      assertThat(taken(routes, "x.org", "/a")).containsExactly("[web:80]");
    }

    @Test
    void theClassIsTheFieldTheAnnotationOrTheDefault() {
      String classes =
          """
          apiVersion: networking.k8s.io/v1
          kind: IngressClass
          metadata: {name: edge, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}
          ---
          """;
      String spec = "defaultBackend: {service: {name: web, port: {number: 80}}}";
      String none = ingress("i", spec).replace("ingressClassName: nginx", "");
      String old =
          none.replace(
              "namespace: shop",
              "namespace: shop, annotations: {kubernetes.io/ingress.class: old}");
      assertThat(routes(ingress("i", spec)).all().get(0).front()).hasToString("class nginx");
      assertThat(routes(none).all().get(0).front()).hasToString("no class");
      assertThat(routes(classes + none).all().get(0).front()).hasToString("class edge");
      assertThat(routes(classes + old).all().get(0).front()).hasToString("class old");
    }

    @Test
    void aRouteLeadsToServiceAndPods() {
      String manifests =
          """
          apiVersion: v1
          kind: Service
          metadata: {name: web, namespace: shop}
          spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
          ---
          apiVersion: v1
          kind: Pod
          metadata: {name: web, namespace: shop, labels: {app: web}}
          spec: {containers: [{name: c, ports: [{name: %s, containerPort: 8080}]}]}
          ---
          """;
      String ingress =
          ingress("i", "defaultBackend: {service: {name: \"web\", port: {number: 80}}}");
      Lead lead = routes(manifests.formatted("http") + ingress).all().get(0).leads().get(0);
      assertThat(lead.pods().orElseThrow().targets().get(0).number()).hasValue(8080);
      assertThat(lead.isBroken()).isFalse();
      Lead broken = routes(manifests.formatted("web") + ingress).all().get(0).leads().get(0);
      assertThat(broken.isBroken()).isTrue();
    }
  }

  @Nested
  class OfGateways {
    private static final String GATEWAY =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: edge, namespace: infra}
        spec:
          gatewayClassName: x
          listeners:
            - {name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
            - name: shop
              port: 443
              protocol: HTTPS
              hostname: "*.shop.org"
              allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {team: shop}}}}
            - {name: own, port: 8080, protocol: HTTP}
            - {name: tcp, port: 9000, protocol: TCP, allowedRoutes: {namespaces: {from: All}}}
        ---
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop, labels: {team: shop}}
        ---
        apiVersion: v1
        kind: Namespace
        metadata: {name: other}
        ---
        """;

    private static String route(String name, String parent, String spec) {
      return """
          apiVersion: gateway.networking.k8s.io/v1
          kind: HTTPRoute
          metadata: {name: %s, namespace: shop}
          spec:
            parentRefs: [{name: edge, namespace: infra%s}]
            %s
          ---
          """
          .formatted(name, parent, spec.indent(2).strip());
    }

    private static String rule(String type, String path, String service) {
      return "- matches: [{path: {type: %s, value: %s}}]\n  backendRefs: [{name: %s, port: 80}]\n"
          .formatted(type, path, service);
    }

    private static Attachment attachment(String manifests) {
      NetworkFixture fixture = NetworkFixture.of(manifests);
      var network = fixture.network();
      GatewayRoute route = network.all(GatewayRoute.class).findFirst().orElseThrow();
      return network.routes().attachmentsOf(route).get(0);
    }

    private static Attachment.Reason refusal(String manifests) {
      assertThat(attachment(manifests)).isInstanceOf(Attachment.Refused.class);
      return ((Attachment.Refused) attachment(manifests)).reason();
    }

    @Test
    void aRouteIsAttachedToEveryListenerThatTakesIt() {
      String manifests = GATEWAY + route("r", "", "rules: []");
      assertThat(attachment(manifests))
          .isInstanceOfSatisfying(
              Attachment.Attached.class,
              a ->
                  assertThat(a.listeners())
                      .extracting(l -> l.listener().name().value())
                      .containsExactly("http", "shop"));
    }

    @Test
    void refusalsNameTheStepThatNoListenerPasses() {
      assertThat(refusal(GATEWAY + route("r", ", sectionName: htp", "rules: []")))
          .isEqualTo(Attachment.Reason.NO_MATCHING_PARENT);
      assertThat(refusal(GATEWAY + route("r", ", port: 81", "rules: []")))
          .isEqualTo(Attachment.Reason.NO_MATCHING_PARENT);
      assertThat(refusal(GATEWAY + route("r", ", sectionName: own", "rules: []")))
          .isEqualTo(Attachment.Reason.NAMESPACE_NOT_ALLOWED);
      assertThat(refusal(GATEWAY + route("r", ", sectionName: tcp", "rules: []")))
          .isEqualTo(Attachment.Reason.KIND_NOT_ALLOWED);
      assertThat(
              refusal(
                  GATEWAY + route("r", ", sectionName: shop", "hostnames: [shop.org, a.b.org]")))
          .isEqualTo(Attachment.Reason.NO_MATCHING_HOSTNAME);
      String elsewhere =
          route("r", ", sectionName: shop", "rules: []")
              .replace("namespace: shop}", "namespace: other}");
      assertThat(refusal(GATEWAY + elsewhere)).isEqualTo(Attachment.Reason.NAMESPACE_NOT_ALLOWED);
    }

    @Test
    void anotherDefinitionOfTheGatewayMayTakeARoute() {
      String route = route("r", ", sectionName: htp", "rules: []");
      String other =
          """
          apiVersion: gateway.networking.k8s.io/v1
          kind: Gateway
          metadata: {name: edge, namespace: infra}
          spec:
            listeners:
              - {name: htp, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
          ---
          """;
      assertThat(attachment(GATEWAY + other + route)).isInstanceOf(Attachment.Attached.class);
      assertThat(attachment(other + GATEWAY + route)).isInstanceOf(Attachment.Attached.class);
      Network network = NetworkFixture.of(GATEWAY + route).surroundings(other).network();
      GatewayRoute read = network.all(GatewayRoute.class).findFirst().orElseThrow();
      assertThat(network.routes().attachmentsOf(read).get(0))
          .isInstanceOf(Attachment.Unknown.class);
    }

    @Test
    void aMeshRoutesWhatIsSentToAService() {
      String route =
          route("r", "", "rules:\n" + rule("PathPrefix", "/", "web"))
              .replace("{name: edge, namespace: infra}", "{kind: Service, group: \"\", name: api}");
      assertThat(routes(route).all()).hasToString("[Service shop/api * / -> [web:80]]");
    }

    @Test
    void aParentIsMissingOnlyWithEvidence() {
      String route = route("r", "", "rules: []");
      assertThat(attachment(route)).isInstanceOf(Attachment.Unknown.class);
      assertThat(attachment(GATEWAY + route.replace(", namespace: infra}", "}")))
          .isInstanceOfSatisfying(
              Attachment.ParentMissing.class, m -> assertThat(m.near()).hasSize(1));
      assertThat(attachment(GATEWAY + route.replace("name: edge", "name: egde")))
          .isInstanceOf(Attachment.ParentMissing.class);
    }

    @Test
    void aLabelOfANamespaceThatIsNotThereIsUnknown() {
      String route =
          route("r", ", sectionName: shop", "rules: []")
              .replace("namespace: shop}", "namespace: far}");
      assertThat(attachment(GATEWAY + route)).isInstanceOf(Attachment.Unknown.class);
    }

    @Test
    void hostsIntersectWithWildcardsOfAnyDepth() {
      String hosts =
          "hostnames: [a.b.shop.org, shop.org, \"*.org\"]\nrules:\n"
              + rule("PathPrefix", "/", "web");
      assertThat(routes(GATEWAY + route("r", ", sectionName: shop", hosts)).all())
          .extracting(Route::host)
          .containsExactly("a.b.shop.org", "*.shop.org");
    }

    @Test
    void hostsGoBeforePathsAndExactPathsBeforeLongerPrefixes() {
      String a =
          route(
              "a",
              ", sectionName: http",
              "hostnames: [\"*.shop.org\"]\nrules:\n"
                  + rule("PathPrefix", "/a/b", "wild")
                  + rule("PathPrefix", "/z", "wildz"));
      String b =
          route(
              "b",
              ", sectionName: http",
              "hostnames: [x.shop.org]\nrules:\n"
                  + rule("PathPrefix", "/a", "exact-host")
                  + rule("Exact", "/a/b/c", "exact-path"));
      Routes routes = routes(GATEWAY + a + b);
      assertThat(taken(routes, "x.shop.org", "/a/b")).containsExactly("[exact-host:80]");
      assertThat(taken(routes, "x.shop.org", "/a/b/c")).containsExactly("[exact-path:80]");
      assertThat(taken(routes, "y.shop.org", "/a/b/c")).containsExactly("[wild:80]");
      assertThat(taken(routes, "x.shop.org", "/z")).containsExactly("[wildz:80]");
      assertThat(taken(routes, "q.y.shop.org", "/z")).containsExactly("[wildz:80]");
      assertThat(taken(routes, "shop.org", "/z")).containsExactly("");
    }

    @Test
    void aRuleWithoutMatchesTakesEverything() {
      String spec = "rules: [{backendRefs: [{name: web, port: 80}]}]";
      assertThat(taken(routes(GATEWAY + route("r", ", sectionName: http", spec)), "x", "/y"))
          .containsExactly("[web:80]");
    }

    @Test
    void theSameMatchIsContestedBetweenRoutesAndLostWithinOne() {
      String spec = "rules:\n" + rule("PathPrefix", "/a", "one") + rule("PathPrefix", "/a/", "two");
      Routes routes =
          routes(
              GATEWAY
                  + route("a", ", sectionName: http", spec)
                  + route(
                      "b", ", sectionName: http", "rules:\n" + rule("PathPrefix", "/a", "three")));
      assertThat(routes.all())
          .extracting(r -> r.standing().getClass().getSimpleName())
          .containsExactly("Contested", "Loses", "Contested");
      assertThat(taken(routes, "x", "/a")).containsExactly("[one:80]|[three:80]");
    }

    @Test
    void otherNamespacesNeedAGrantThere() {
      String service =
          """
          apiVersion: v1
          kind: Service
          metadata: {name: web, namespace: other}
          spec: {ports: [{port: 80}]}
          ---
          """;
      String grant =
          """
          apiVersion: gateway.networking.k8s.io/v1beta1
          kind: ReferenceGrant
          metadata: {name: g, namespace: other}
          spec:
            from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}]
            to: [{group: "", kind: Service}]
          ---
          """;
      String route =
          route(
              "r",
              ", sectionName: http",
              "rules: [{backendRefs: [{name: web, namespace: other, port: 80}]}]");
      assertThat(grant(service + grant + route)).isInstanceOf(Grant.Given.class);
      assertThat(grant(service + route)).isEqualTo(new Grant.Missing(List.of()));
      assertThat(grant(route)).as("a grant may be there too").isInstanceOf(Grant.Unknown.class);
      for (String wrong :
          List.of(
              grant.replace("group: gateway.networking.k8s.io", "group: \"\""),
              grant.replace("kind: HTTPRoute", "kind: GRPCRoute"),
              grant.replace("namespace: other}", "namespace: shop}"),
              grant.replace("kind: Service}", "kind: Service, name: api}"))) {
        assertThat(grant(service + wrong + route))
            .as(wrong)
            .isInstanceOfSatisfying(Grant.Missing.class, m -> assertThat(m.near()).hasSize(1));
      }
    }

    @Test
    void aGrantOutsideTheScopeMayBeThere() {
      String manifests =
          """
          apiVersion: v1
          kind: Service
          metadata: {name: web, namespace: other}
          spec: {ports: [{port: 80}]}
          ---
          """
              + route("r", "", "rules: [{backendRefs: [{name: web, namespace: other, port: 80}]}]");
      String grant =
          """
          apiVersion: gateway.networking.k8s.io/v1beta1
          kind: ReferenceGrant
          metadata: {name: g}
          spec:
            from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}]
            to: [{group: "", kind: Service}]
          """;
      Network network = NetworkFixture.of(GATEWAY + manifests).surroundings(grant).network();
      assertThat(network.routes().all().get(0).leads().get(0).grant())
          .isInstanceOf(Grant.Unknown.class);
    }

    private static Grant grant(String manifests) {
      return routes(GATEWAY + manifests).all().get(0).leads().get(0).grant();
    }

    @Test
    void backendsAreServicesByTheirServicePort() {
      String service =
          """
          apiVersion: v1
          kind: Service
          metadata: {name: web, namespace: shop}
          spec: {ports: [{port: 80, targetPort: 8080}]}
          ---
          """;
      String spec =
          "rules: [{backendRefs: [{name: web, port: 8080}, {name: b, kind: Bucket, group: s.io}]}]";
      List<Lead> leads =
          routes(GATEWAY + service + route("r", ", sectionName: http", spec)).all().get(0).leads();
      assertThat(leads.get(0).resolution().orElseThrow())
          .isInstanceOf(Resolution.PortMissing.class);
      assertThat(leads.get(1).resolution()).isEmpty();
      assertThat(leads).hasToString("[web:8080, Bucket b]");
    }

    @Test
    void onlyTheOldestTcpRouteOfAPortGetsTraffic() {
      String tcp =
          route("a", ", sectionName: tcp", "rules: [{backendRefs: [{name: web, port: 80}]}]")
              .replace("HTTPRoute", "TCPRoute");
      assertThat(routes(GATEWAY + tcp + tcp.replace("name: a", "name: b")).all())
          .allSatisfy(r -> assertThat(r.standing()).isInstanceOf(Standing.Contested.class));
    }
  }
}
