package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each cause points at the characters between the guillemets, in their order. */
class PlacesTest {
  @Test
  void aValueThatIsWrongIsPointedAtItself() {
    assertPlaces(
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: «My_Service»
        spec:
          type: NodePort
          ports:
          - name: «"-http-"»
            port: «70000»
            targetPort: «"80"»
            protocol: «tcp»
        """);
  }

  @Test
  void whatIsMissingIsPointedAtByTheInnermostPartThatIsThere() {
    assertPlaces(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        «spec»:
          template:
            «metadata»:
              annotations: {a: b}
            spec:
              containers:
              - «image: nginx»
        """);
  }

  @Test
  void anEmptyValueIsPointedAtByItsKey() {
    assertPlaces(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          «name»:
        spec:
          «containers»: []
        """);
  }

  @Test
  void anUnknownFieldIsPointedAtByItsKey() {
    assertPlaces(
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          «slector»: {app: web}
          ports:
          - port: 80
            «targetport»: 8080
        """);
  }

  @Test
  void aValueOfTheWrongTypeIsPointedAtItself() {
    assertPlaces(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
          - name: app
            image: nginx
            env:
            - name: DEBUG
              value: «true»
        """);
    assertPlaces(
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            prometheus.io/port: «9090»
        spec: {ports: [{port: 80}]}
        """);
  }

  @Test
  void aLabelIsPointedAtByItsKeyOrItsValueThoughThePathNamesTheMap() {
    assertPlaces(
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels:
            «-bad»: good
            good: «not so»
        """);
  }

  @Test
  void anOddPathDoesNotLeadThePlaceAstray() {
    assertPlaces(
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          type: LoadBalancer
          loadBalancerSourceRanges: [10.0.0.0/8, «10.1.2.3/8»]
          ports: [{port: 80}]
        """);
    assertPlaces(
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations:
            kubernetes.io/ingress.class: «nginx»
        spec:
          ingressClassName: traefik
          defaultBackend: {service: {name: web, port: {number: 80}}}
        """);
  }

  @Test
  void aNodePortIsPointedAtWhereItIsAskedFor() {
    assertPlaces(
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          type: NodePort
          ports:
          - {name: dns, port: 53, protocol: UDP}
          - {name: dns-tcp, port: 53, protocol: TCP, nodePort: «5353»}
        """);
  }

  @Test
  void aRemovedApiVersionIsPointedAtItself() {
    assertPlaces(
        """
        apiVersion: «extensions/v1beta1»
        kind: Ingress
        metadata: {name: web}
        """);
  }

  private static void assertPlaces(String marked) {
    Marked text = Marked.read(marked);
    Verdict.Rejected rejected = Creating.rejected(text.yaml());
    assertThat(rejected.causes().stream().map(cause -> show(cause.place())).distinct().sorted())
        .as(rejected.causes().toString())
        .isEqualTo(text.places().stream().sorted().toList());
  }

  private static String show(Place place) {
    return place.start() + "-" + place.end() + " " + place.text();
  }

  /** A text without its marks, and what stood between them. */
  private record Marked(String yaml, List<String> places) {
    static Marked read(String marked) {
      StringBuilder yaml = new StringBuilder();
      List<String> places = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < marked.length(); i++) {
        char c = marked.charAt(i);
        if (c == '«') {
          start = yaml.length();
        } else if (c == '»') {
          places.add(start + "-" + yaml.length() + " " + yaml.substring(start));
        } else {
          yaml.append(c);
        }
      }
      return new Marked(yaml.toString(), places);
    }
  }
}
