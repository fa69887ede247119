package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.rule.RuleFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What expressions see, how their answers are read, and where the findings point. */
class ExpressionsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
        labels: {app: web}
      spec:
        containers:
          - name: web
            image: nginx
            ports:
              - containerPort: 80
      """;

  private static final String SERVICE =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        selector:
          app: web
        ports:
          - port: 80
      """;

  @Test
  void falseIsAViolationOfTheObject() {
    assertThat(Judgement.ofExpression("object.metadata.name == 'web'", POD)).isEmpty();
    assertThat(Judgement.ofExpression("object.metadata.name != 'web'", POD))
        .containsExactly("4:9 Pod web|Pod web|");
  }

  @Test
  void partsOfObjectsAreViolationsAtTheirPlace() {
    assertThat(Judgement.ofExpression("object.spec.containers", POD))
        .containsExactly("8:13 Pod web|web|");
    assertThat(Judgement.ofExpression("[[object.spec.containers[0].ports]]", POD))
        .containsExactly("11:11 Pod web|spec.containers[0].ports[0]|");
    assertThat(Judgement.ofExpression("['words']", POD))
        .containsExactly("4:9 Pod web|Pod web|words");
  }

  @Test
  void aMappingSaysWhereWhatAndWhy() {
    String expression =
        "[{'at': object.spec.containers[0], 'path': 'image', 'message': 'no tag',"
            + " 'because': object.metadata.labels}]";
    List<Finding> findings = Judgement.findings(Judgement.expression(expression), POD);
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.message()).isEqualTo("Pod web|web|no tag");
    assertThat(finding.place().text()).isEqualTo("nginx");
    assertThat(finding.related())
        .extracting(Evidence::message)
        .containsExactly("`metadata.labels` of Pod web");
  }

  @Test
  void aPathThatIsNotWrittenEndsWhereItIsLeft() {
    assertThat(Judgement.ofExpression("[{'path': 'spec.containers[0].resources.limits'}]", POD))
        .containsExactly("8:13 Pod web|web|");
    assertThat(Judgement.ofExpression("[{'path': 'spec.restartPolicy'}]", POD))
        .containsExactly("6:1 Pod web|spec|");
  }

  @Test
  void defaultsAreInTheObjectAndNotInWhatIsWritten() {
    assertThat(Judgement.ofExpression("object.spec.restartPolicy == 'Always'", POD)).isEmpty();
    assertThat(Judgement.ofExpression("!has(written.spec.restartPolicy)", POD)).isEmpty();
  }

  @Test
  void whatIsNullIsNotThere() {
    assertThat(Judgement.ofExpression("!has(object.spec.volumes)", POD + "  volumes: null\n"))
        .isEmpty();
  }

  @Test
  void placeholdersAreNotReported() {
    String policy = Judgement.expression("object.containers()") + "path: image\n";
    assertThat(Judgement.of(policy, POD)).hasSize(1);
    assertThat(Judgement.of(policy, POD.replace("nginx", "${IMAGE}"))).isEmpty();
  }

  @Test
  void partsOfWorkloadsAreNotJudged() {
    String patch =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec: {replicas: 3}
        """;
    assertThat(Judgement.ofExpression("false", patch)).isEmpty();
  }

  @Test
  void anotherObjectIsNamedAndTheFirstOneShown() {
    String policy =
        """
        id: p
        message: "{at} for {object}"
        match: {kinds: [Service]}
        cel: object.workloads().map(w, w.containers())
        """;
    List<Finding> findings = Judgement.findings(policy, POD + SERVICE);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message()).isEqualTo("Pod web for Service web");
    assertThat(findings.get(0).object().orElseThrow().kind()).isEqualTo("Pod");
    assertThat(findings.get(0).related())
        .extracting(Evidence::message)
        .containsExactly("Service web");
  }

  @Test
  void unknownIsSilentAndYieldsToWhatDecides() {
    String policy = "id: p\nmessage: m\nmatch: {kinds: [Service]}\ncel: \"%s\"\n";
    String unknown = "object.workloads().size() > 0";
    assertThat(Judgement.of(policy.formatted(unknown), SERVICE)).isEmpty();
    assertThat(Judgement.of(policy.formatted("!(" + unknown + ")"), SERVICE)).isEmpty();
    assertThat(Judgement.of(policy.formatted(unknown + " || true"), SERVICE)).isEmpty();
    assertThat(Judgement.of(policy.formatted(unknown + " && false"), SERVICE)).hasSize(1);
  }

  @Test
  void modelAnswersOfTheScope() {
    assertThat(
            Judgement.ofExpression(
                "model.objects('Service').all(s, s.workloads().exists(w, w.metadata.name == 'web'))"
                    + " && model.workloads().size() == 1 && model.objects().size() == 2",
                POD + SERVICE))
        .isEmpty();
  }

  @Test
  void policiesDecideWhoReachesWhom() {
    String other = POD.replace("web", "api") + "---\n";
    String denied =
        """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: none}
        spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}
        """;
    String policy =
        """
        id: p
        message: m
        match: {names: [api]}
        cel: model.workloads().filter(w, w.metadata.name == 'web').all(w, object.reaches(w, 80))
        """;
    assertThat(Judgement.of(policy, other + POD)).isEmpty();
    assertThat(Judgement.of(policy, other + POD + denied)).hasSize(1);
  }

  /**
   * A policy of another namespace, or of other labels, is none; one that may be meant is unknown.
   */
  @Test
  void policiesThatSelectAWorkload() {
    String network =
        """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: n, namespace: %s}
        spec: {podSelector: {matchLabels: {app: %s}}}
        """;
    String pod = POD.replace("metadata:\n", "metadata:\n  namespace: shop\n");
    String policy =
        "id: p\nmessage: m\nmatch: {workloads: true}\ncel: object.networkPolicies().size() > 0\n";
    assertThat(Judgement.of(policy, pod + network.formatted("shop", "web"))).isEmpty();
    assertThat(Judgement.of(policy, pod + network.formatted("shop", "api"))).hasSize(1);
    assertThat(Judgement.of(policy, pod + network.formatted("other", "web"))).hasSize(1);
    assertThat(Judgement.of(policy, POD + network.formatted("shop", "web"))).isEmpty();
    assertThat(Judgement.of(policy, pod)).hasSize(1);
    assertThat(Judgement.of(policy, pod + "---\nkind: NetworkPolicy\nmetadata: {name: \"x\n"))
        .isEmpty();
  }

  @Test
  void valuesOfManyLinesAreCutShort() {
    String script = POD.replace("image: nginx", "image: |\n        a\n        b");
    String policy =
        "id: p\nmessage: '{value}'\nmatch: {workloads: true}\ncel: object.containers()\npath: image\n";
    assertThat(Judgement.findings(policy, script))
        .extracting(Finding::message)
        .containsExactly("a...");
    String detail = Judgement.expression("['" + "x".repeat(300) + "']");
    assertThat(Judgement.findings(detail, POD))
        .extracting(Finding::message)
        .containsExactly("Pod web|Pod web|" + "x".repeat(200) + "...");
  }

  @Test
  void textsAreTakenApart() {
    assertThat(
            Judgement.ofExpression(
                """
                image('nginx').registry == 'docker.io' && image('nginx').tag == ''
                && image('localhost:5000/a/b:1@sha256:00') ==
                   {'registry': 'localhost:5000', 'repository': 'a/b', 'tag': '1', 'digest': 'sha256:00'}
                && image('shop/web:1.2').repository == 'shop/web'
                && quantity('1Ki') == 1024.0 && quantity('100m') < quantity('0.2') && quantity(2) == 2.0
                && quantity('1e3') == quantity('1k') && quantity('2M') > quantity('1Mi')
                && isPlaceholder('${A}') && !isPlaceholder('a')""",
                POD))
        .isEmpty();
  }

  @Test
  void aFailureIsToldWithWhatWasFoundAllTheSame() {
    String other = "---\n" + POD.replace("name: web", "name: api");
    String expression = "object.metadata.name == 'web' ? object.spec.nowhere.x == 1 : false";
    assertThatThrownBy(() -> Judgement.ofExpression(expression, POD + other))
        .isInstanceOfSatisfying(
            RuleFailure.class, failure -> assertThat(failure.findings()).hasSize(1))
        .hasMessageContaining("policy.yaml:5:")
        .hasMessageContaining("Pod web (manifests.yaml:4:9): there is no key 'nowhere'");
  }

  @Test
  void questionsThatMakeNoSenseFail() {
    for (String expression :
        List.of(
            "'a'.containers().size() == 0",
            "object.spec.containers().size() == 0",
            "object.isolated('sideways')",
            "object.reaches(object, 0)",
            "object.reaches('nobody', 80)",
            "object.workloads().size() == 0",
            "quantity('x') > 1.0",
            "[{'att': object}]",
            "[{'at': 'web'}]",
            "[{'path': 'a..b'}]",
            "[1, object]",
            "object.spec.containers[7].name == ''",
            "object.metadata.name.matches('(')")) {
      assertThatThrownBy(() -> Judgement.ofExpression(expression, POD))
          .as(expression)
          .isInstanceOf(RuleFailure.class);
    }
  }

  @Test
  void aRejectedObjectIsNoFaultOfThePolicy() {
    String rejected =
        POD.replace("    - name: web\n", "    - nam: web\n").replace("ports:", "port:");
    assertThat(Judgement.ofExpression("object.spec.containers.all(c, c.name != '')", rejected))
        .isEmpty();
  }

  @Test
  void evaluationIsBounded() {
    String loop = "[1,2,3,4,5,6,7,8,9,10]";
    String nested = "true";
    for (int i = 0; i < 7; i++) {
      nested = loop + ".all(x" + i + ", " + nested + ")";
    }
    String endless = nested;
    assertThatThrownBy(() -> Judgement.ofExpression(endless, POD))
        .isInstanceOf(RuleFailure.class)
        .hasMessageContaining("200000");
    String evil = POD.replace("image: nginx", "image: " + "a".repeat(20_000) + "b");
    assertThat(
            Judgement.ofExpression(
                "object.spec.containers.all(c, !c.image.matches('^(a+)+$'))", evil))
        .isEmpty();
  }
}
