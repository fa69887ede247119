package dev.fairlead.apiserver.crd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.apiserver.crd.CustomResourceReview.NotServed;
import dev.fairlead.apiserver.crd.CustomResourceReview.Reviewed;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomResourcesTest {
  /** A CRD for Widget in example.com/v1; the text is the schema of its spec, indented by 0. */
  static String crd(String specSchema) {
    return """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: widgets.example.com
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Widget, plural: widgets}
          versions:
          - name: v1
            served: true
            storage: true
            subresources:
              status: {}
            schema:
              openAPIV3Schema:
                type: object
                required: [spec]
                properties:
                  spec:
        """
        + specSchema.indent(12)
        + """
                  status:
                    type: object
                    required: [phase]
                    properties:
                      phase: {type: string}
          - name: v1beta1
            served: false
            storage: false
            schema:
              openAPIV3Schema: {type: object}
        """;
  }

  static final String SPEC =
      """
      type: object
      required: [replicas]
      properties:
        replicas: {type: integer, minimum: 1, maximum: 9}
        size: {type: string, enum: [small, large], default: small}
        name: {type: string, maxLength: 5, pattern: '^[a-z]+$'}
        limit: {x-kubernetes-int-or-string: true}
        note: {type: string, nullable: true, minLength: 3}
        ratio: {type: number, minimum: 0, exclusiveMinimum: true}
        labels:
          type: object
          additionalProperties: {type: string}
        free:
          type: object
          x-kubernetes-preserve-unknown-fields: true
          properties:
            known:
              type: object
              properties: {a: {type: string}}
        ports:
          type: array
          maxItems: 3
          x-kubernetes-list-type: map
          x-kubernetes-list-map-keys: [port, protocol]
          items:
            type: object
            required: [port]
            properties:
              port: {type: integer}
              protocol: {type: string, default: TCP}
        tags:
          type: array
          x-kubernetes-list-type: set
          items: {type: string}
        template:
          type: object
          x-kubernetes-embedded-resource: true
          x-kubernetes-preserve-unknown-fields: true
        source:
          type: object
          properties:
            git: {type: string}
            http: {type: string}
          oneOf:
          - required: [git]
          - required: [http]
      """;

  static List<Document> documents(String yaml) {
    return new SnakeYamlReader().read(new SourceFile("test.yaml", yaml));
  }

  private static CustomResourceReview reviewAny(String crds, String resource) {
    return CustomResources.of(documents(crds)).review(documents(resource).get(0)).orElseThrow();
  }

  private static Reviewed review(String spec) {
    String resource =
        "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\nspec:\n" + spec.indent(2);
    return (Reviewed) reviewAny(crd(SPEC), resource);
  }

  private static List<String> found(List<Cause> causes) {
    return causes.stream().map(c -> c.type() + " " + c.field() + " @ " + c.place().text()).toList();
  }

  @Test
  void acceptsWhatTheSchemaAllows() {
    Reviewed review =
        review(
            """
            replicas: 3
            limit: 50%
            note: null
            ratio: 0.5
            labels: {any.key/x: value}
            free: {what: [ever, {it: is}], known: {a: b}}
            ports: [{port: 80}, {port: 80, protocol: UDP}]
            tags: [a, b]
            template: {apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {}}
            source: {git: x}
            """);
    assertThat(review.decoding()).isEmpty();
    assertThat(review.validation()).isEmpty();
    assertThat(review.namespaced()).isTrue();
  }

  @Test
  void reportsEachBrokenRuleAtItsPlace() {
    Reviewed review =
        review(
            """
            replicas: "3"
            size: medium
            name: Too-long
            limit: 1.5
            ratio: 0
            labels: {a: 1}
            ports:
            - protocol: TCP
            source: {}
            template: {spec: {}}
            """);
    assertThat(found(review.validation()))
        .containsExactlyInAnyOrder(
            "TYPE_INVALID spec.replicas @ \"3\"",
            "NOT_SUPPORTED spec.size @ medium",
            "TOO_LONG spec.name @ Too-long",
            "INVALID spec.name @ Too-long",
            "TYPE_INVALID spec.limit @ 1.5",
            "INVALID spec.ratio @ 0",
            "TYPE_INVALID spec.labels.a @ 1",
            "REQUIRED spec.ports[0].port @ protocol: TCP",
            "INVALID spec.source @ source",
            "REQUIRED spec.template.apiVersion @ template",
            "REQUIRED spec.template.kind @ template");
    assertThat(review.decoding()).isEmpty();
  }

  @Test
  void saysWhatIsWanted() {
    Reviewed review = review("replicas: \"3\"\nsize: medium\nname: Bad\nratio: 0\n");
    assertThat(review.validation())
        .extracting(Cause::detail)
        .containsExactlyInAnyOrder(
            "must be an integer, not the string \"3\"",
            "must be one of [\"small\",\"large\"]",
            "must match the pattern `^[a-z]+$`",
            "must be greater than 0");
  }

  @Test
  void requiresFieldsAtTheInnermostPartThatIsThere() {
    Reviewed review = review("size: small\n");
    assertThat(found(review.validation())).containsExactly("REQUIRED spec.replicas @ spec");
    Reviewed noSpec = (Reviewed) reviewAny(crd(SPEC), "apiVersion: example.com/v1\nkind: Widget\n");
    assertThat(found(noSpec.validation())).containsExactly("REQUIRED spec @ kind: Widget");
  }

  @Test
  void reportsAndPrunesUndeclaredFields() {
    Reviewed review =
        review(
            """
            replicas: 1
            Size: small
            colour: red
            free: {known: {a: b, c: d}, e: f}
            ports: [{port: 1, name: x}]
            """);
    assertThat(found(review.decoding()))
        .containsExactly(
            "UNKNOWN_FIELD spec.Size @ Size",
            "UNKNOWN_FIELD spec.colour @ colour",
            "UNKNOWN_FIELD spec.free.known.c @ c",
            "UNKNOWN_FIELD spec.ports[0].name @ name");
    assertThat(review.decoding().get(0).detail()).contains("did you mean `size`");
    assertThat(text(review.object().at("spec", "free")))
        .isEqualTo("{\"known\":{\"a\":\"b\"},\"e\":\"f\"}");
    assertThat(review.object().at("spec", "colour")).isNull();
  }

  @Test
  void fillsInDefaultsBeforeItValidates() {
    Reviewed review = review("replicas: 1\nports: [{port: 80}, {port: 80, protocol: TCP}]\n");
    assertThat(text(review.object().at("spec", "size"))).isEqualTo("\"small\"");
    assertThat(text(review.object().at("spec", "ports")))
        .isEqualTo("[{\"port\":80,\"protocol\":\"TCP\"},{\"port\":80,\"protocol\":\"TCP\"}]");
    assertThat(found(review.validation()))
        .containsExactly("DUPLICATE spec.ports[1] @ {port: 80, protocol: TCP}");
    assertThat(review.object().at("spec", "size").place())
        .isEqualTo(review.object().get("spec").place());
  }

  @Test
  void nullCountsAsAbsentUnlessItIsAValue() {
    Reviewed review = review("replicas: null\nsize: null\nnote: null\nlabels: {a: null}\n");
    assertThat(found(review.validation())).containsExactly("REQUIRED spec.replicas @ spec");
    assertThat(text(review.object().get("spec")))
        .isEqualTo("{\"size\":\"small\",\"note\":null,\"labels\":{}}");
    assertThat(found(review("replicas: 1\ntags: [null]\n").validation()))
        .containsExactly("TYPE_INVALID spec.tags[0] @ null");
  }

  @Test
  void findsRepeatedItemsOfSets() {
    assertThat(found(review("replicas: 1\ntags: [a, b, a]\n").validation()))
        .containsExactly("DUPLICATE spec.tags[2] @ a");
  }

  @Test
  void dropsTheStatusWhereItIsASubresource() {
    String resource =
        "apiVersion: example.com/v1\nkind: Widget\nspec: {replicas: 1}\nstatus: {other: 1}\n";
    Reviewed review = (Reviewed) reviewAny(crd(SPEC), resource);
    assertThat(review.object().get("status")).isNull();
    assertThat(review.validation()).isEmpty();
    assertThat(found(review.decoding())).containsExactly("UNKNOWN_FIELD status.other @ other");
  }

  @Test
  void knowsWhichVersionsAreServed() {
    for (String version : List.of("v1beta1", "v2")) {
      NotServed review =
          (NotServed)
              reviewAny(crd(SPEC), "apiVersion: example.com/" + version + "\nkind: Widget\n");
      assertThat(review.cause().type()).isEqualTo(Cause.Type.NO_KIND_MATCH);
      assertThat(review.cause().detail()).contains("`example.com/v1`");
      assertThat(review.cause().place().text()).isEqualTo("example.com/" + version);
    }
  }

  @Test
  void nothingIsSaidOfOtherResources() {
    CustomResources resources = CustomResources.of(documents(crd(SPEC)));
    assertThat(resources.isEmpty()).isFalse();
    for (String other :
        List.of(
            "apiVersion: example.org/v1\nkind: Widget\n",
            "apiVersion: example.com/v1\nkind: Gadget\n",
            "apiVersion: v1\nkind: Widget\n",
            "kind: Widget\n",
            "- a\n")) {
      assertThat(resources.review(documents(other).get(0))).as(other).isEqualTo(Optional.empty());
    }
  }

  @Test
  void ofSeveralCopiesOfACrdTheKindestCounts() {
    String older = crd(SPEC.replace("maximum: 9", "maximum: 2"));
    String resource = "apiVersion: example.com/v1\nkind: Widget\nspec: {replicas: 5}\n";
    for (String both : List.of(older + "---\n" + crd(SPEC), crd(SPEC) + "---\n" + older)) {
      assertThat(((Reviewed) reviewAny(both, resource)).validation()).isEmpty();
    }
    assertThat(((Reviewed) reviewAny(older, resource)).validation()).hasSize(1);
  }

  @Test
  void crdsThatAreIncompleteOrOddSayNothing() {
    assertThat(
            CustomResources.of(
                documents(
                    """
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    spec: {conversion: {strategy: None}}
                    ---
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    spec: {group: example.com, names: {kind: Widget}, versions: text}
                    ---
                    apiVersion: v1
                    kind: Service
                    """)))
        .isSameAs(CustomResources.NONE);
    Reviewed odd =
        (Reviewed)
            reviewAny(
                crd(
                    """
                    type: object
                    properties:
                      a: text
                      b: {type: string, pattern: '(', minLength: many, enum: 3, multipleOf: 0}
                      c: {items: 1, required: 7, anyOf: {}, maximum: x, type: 3}
                      d: {type: text, enum: [], required: [], minimum: null}
                    """),
                "apiVersion: example.com/v1\nkind: Widget\nspec: {a: {x: 1}, b: z, c: [1], d: 1}\n");
    assertThat(odd.validation()).isEmpty();
  }

  /** RE2 has no backtracking: what would take Java's expressions years is over at once. */
  @Test
  void patternsAreThoseOfGo() {
    String crd =
        crd(
            "type: object\nproperties: {a: {type: string, pattern: '^(?i)(x+x+)+[[:digit:]]\\z'}}\n");
    String resource = "apiVersion: example.com/v1\nkind: Widget\nspec:\n  a: ";
    assertThat(((Reviewed) reviewAny(crd, resource + "XX7\n")).validation()).isEmpty();
    assertThat(((Reviewed) reviewAny(crd, resource + "x".repeat(60) + "\n")).validation())
        .hasSize(1);
  }

  @Test
  void readsARealCrd() throws Exception {
    CustomResources rules = CustomResources.of(documents(resource("prometheusrule-crd.yaml")));
    String text = resource("grafana-prometheusrule.yaml");
    Reviewed real = (Reviewed) rules.review(documents(text).get(0)).orElseThrow();
    assertThat(real.decoding()).isEmpty();
    assertThat(real.validation()).isEmpty();
    assertThat(JsonTree.of(real.object())).isEqualTo(JsonTree.of(documents(text).get(0).mapping()));

    String broken =
        text.replaceFirst("for: 5m", "for: 5 minutes").replaceFirst("expr:", "expression:");
    Reviewed review = (Reviewed) rules.review(documents(broken).get(0)).orElseThrow();
    assertThat(review.decoding())
        .extracting(Cause::field)
        .containsExactly("spec.groups[0].rules[0].expression");
    assertThat(review.validation())
        .extracting(cause -> cause.type() + " " + cause.field())
        .containsExactlyInAnyOrder(
            "INVALID spec.groups[0].rules[0].for", "REQUIRED spec.groups[0].rules[0].expr");
  }

  private static String resource(String name) throws Exception {
    try (InputStream in = CustomResourcesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(YamlNode node) {
    return JsonTree.of(node == null ? new YamlMapping(null, List.of()) : node).toString();
  }
}
