package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final Schema NEWEST = Schema.of(KubernetesVersion.newest());

  private static Schema schema(int minor) {
    return Schema.of(new KubernetesVersion(minor));
  }

  private static Definition definition(Schema schema, String apiVersion, String kind) {
    return schema.kind(apiVersion, kind).orElseThrow().definition();
  }

  private static Field field(Definition definition, String... path) {
    Definition at = definition;
    Field field = null;
    for (String name : path) {
      field = at.field(name);
      assertThat(field).as(name).isNotNull();
      FieldType type = field.type();
      while (type instanceof FieldType.ListOf list) {
        type = list.items();
      }
      if (type instanceof Definition next) {
        at = next;
      }
    }
    return field;
  }

  @Test
  void knowsAServicePort() {
    Definition service = definition(NEWEST, "v1", "Service");
    Field ports = field(service, "spec", "ports");
    assertThat(ports.type()).isInstanceOf(FieldType.ListOf.class);
    assertThat(ports.type().goName()).isEqualTo("[]v1.ServicePort");
    assertThat(ports.keys()).containsExactly("port", "protocol");
    assertThat(field(service, "spec", "ports", "port").type()).isEqualTo(FieldType.Scalar.INT32);
    assertThat(field(service, "spec", "ports", "port").required()).isTrue();
    assertThat(field(service, "spec", "ports", "nodePort").required()).isFalse();
    assertThat(field(service, "spec", "ports", "targetPort").type())
        .isEqualTo(FieldType.Scalar.INT_OR_STRING);
    assertThat(field(service, "spec", "ports", "protocol").values())
        .containsExactly("SCTP", "TCP", "UDP");
    assertThat(field(service, "metadata", "labels").type())
        .isEqualTo(new FieldType.MapOf(FieldType.Scalar.STRING));
  }

  @Test
  void namesGoStructures() {
    Definition slice = definition(NEWEST, "discovery.k8s.io/v1", "EndpointSlice");
    FieldType.ListOf ports = (FieldType.ListOf) field(slice, "ports").type();
    Definition port = (Definition) ports.items();
    assertThat(port.id()).isEqualTo("DiscoveryV1EndpointPort");
    assertThat(port.name()).isEqualTo("EndpointPort");
    assertThat(port.goName()).isEqualTo("v1.EndpointPort");
    assertThat(definition(NEWEST, "autoscaling/v2", "HorizontalPodAutoscaler").goName())
        .isEqualTo("v2.HorizontalPodAutoscaler");
  }

  @Test
  void fieldsComeAndGoWithTheMinors() {
    assertThat(definition(schema(29), "v1", "Service").field("spec")).isNotNull();
    Definition spec25 = (Definition) field(definition(schema(25), "v1", "Service"), "spec").type();
    Definition spec36 = (Definition) field(definition(NEWEST, "v1", "Service"), "spec").type();
    assertThat(spec25.field("trafficDistribution")).isNull();
    assertThat(spec36.field("trafficDistribution")).isNotNull();
    assertThat(spec36.field("trafficDistribution").values())
        .containsExactly("PreferClose", "PreferSameNode", "PreferSameZone");
    assertThat(spec25.suggest("trafficDistribution", null))
        .contains(new Suggestion.OtherVersion(30, 36));
  }

  @Test
  void definitionsMayContainThemselves() {
    Definition crd = definition(NEWEST, "apiextensions.k8s.io/v1", "CustomResourceDefinition");
    Field properties = field(crd, "spec", "versions", "schema", "openAPIV3Schema", "properties");
    Definition props = (Definition) ((FieldType.MapOf) properties.type()).values();
    assertThat(props.field("properties").type()).isEqualTo(properties.type());
    assertThat(props.field("default").type()).isEqualTo(FieldType.Scalar.ANY);
    assertThat(props.field("x-kubernetes-int-or-string").type()).isEqualTo(FieldType.Scalar.BOOL);
    assertThat(props.field("$ref")).isNotNull();
  }

  @Test
  void tellsNamespacedFromClusterScopedKinds() {
    assertThat(NEWEST.kind("v1", "Namespace").orElseThrow().namespaced()).isFalse();
    assertThat(NEWEST.kind("apps/v1", "Deployment").orElseThrow())
        .satisfies(
            kind -> {
              assertThat(kind.namespaced()).isTrue();
              assertThat(kind.plural()).isEqualTo("deployments");
              assertThat(kind.group()).isEqualTo("apps");
              assertThat(kind.version()).isEqualTo("v1");
            });
    assertThat(NEWEST.kind("v1", "Deployment")).isEmpty();
  }

  @Test
  void everyDefinitionThatIsReferredToExists() {
    for (int minor = KubernetesVersion.OLDEST_MINOR;
        minor <= KubernetesVersion.NEWEST_MINOR;
        minor++) {
      Schema schema = schema(minor);
      for (String head : Tables.KINDS.heads()) {
        for (KindSchema kind : schema.served(head)) {
          walk(kind.definition(), new java.util.HashSet<>());
        }
      }
    }
  }

  private static void walk(Definition definition, java.util.Set<Definition> seen) {
    if (!seen.add(definition)) {
      return;
    }
    assertThat(Tables.DEFINITIONS.rows(definition.id())).as(definition.id()).isNotEmpty();
    for (Field field : definition.fields()) {
      FieldType type = field.type();
      while (!(type instanceof FieldType.Scalar) && !(type instanceof Definition)) {
        type = type instanceof FieldType.ListOf l ? l.items() : ((FieldType.MapOf) type).values();
      }
      if (type instanceof Definition next) {
        walk(next, seen);
      }
    }
  }

  @Test
  void unknownTypeIsEmpty() {
    assertThat(NEWEST.kind("example.com/v1", "Widget")).isEqualTo(Optional.empty());
  }
}
