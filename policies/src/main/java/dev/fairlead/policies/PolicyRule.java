package dev.fairlead.policies;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.policies.question.Scene;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleFailure;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A policy as a rule among the others. */
final class PolicyRule implements Rule {
  /** Up to so many objects, threads cost more than they save. */
  private static final int FEW_OBJECTS = 200;

  private static final String PATCHED = "as written; a patch of the kustomization may change it";

  private final Policy policy;
  private final RuleInfo info;

  PolicyRule(Policy policy) {
    this.policy = policy;
    this.info = new RuleInfo(policy.id(), policy.severity(), policy.title());
  }

  Policy policy() {
    return policy;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public Optional<String> page() {
    return Optional.of(PolicyPage.of(policy));
  }

  /** What one object adds: findings, or why the policy does not work on it. */
  private record Outcome(List<Finding> findings, @Nullable String failure) {}

  @Override
  public Stream<Finding> check(Network network) {
    Scene scene = Scene.of(network);
    List<Resource> resources = network.resources();
    List<Verdict> verdicts = network.contents().verdicts();
    boolean openNamespace = network.contents().rewrites().namespaces();
    IntStream numbers = IntStream.range(0, resources.size());
    IntStream stream = resources.size() > FEW_OBJECTS ? numbers.parallel() : numbers;
    List<Outcome> outcomes =
        stream
            .filter(i -> policy.match().covers(resources.get(i), openNamespace))
            .filter(i -> !isFragment(scene, resources.get(i)))
            .mapToObj(i -> check(scene, resources.get(i), verdicts.get(i)))
            .toList();
    List<Finding> findings = new ArrayList<>();
    String failure = null;
    for (Outcome outcome : outcomes) {
      findings.addAll(outcome.findings());
      failure = failure == null ? outcome.failure() : failure;
    }
    if (failure != null) {
      throw new RuleFailure(failure, findings);
    }
    return findings.stream();
  }

  /** A patch lacks most of what a policy asks for; what it is a part of is judged as a whole. */
  private static boolean isFragment(Scene scene, Resource resource) {
    return resource instanceof Workload workload && scene.network().pods().of(workload) == null;
  }

  private Outcome check(Scene scene, Resource resource, Verdict verdict) {
    YamlMapping written = verdict.document().mapping();
    Check.Subject subject =
        new Check.Subject(scene, resource, written == null ? verdict.object() : written);
    try {
      List<Finding> findings = new ArrayList<>();
      for (Violation violation : policy.check().violations(subject)) {
        Part at = violation.at().follow(policy.path());
        if (!isOpen(at)) {
          Finding finding = finding(resource, violation, at);
          findings.add(isPatched(scene) ? finding.severity(Severity.NOTE).label(PATCHED) : finding);
        }
      }
      return new Outcome(findings, null);
    } catch (CheckFailedException e) {
      // What the API server refuses may have any shape; that is not the policy's fault.
      return verdict instanceof Verdict.Rejected
          ? new Outcome(List.of(), null)
          : new Outcome(
              List.of(),
              e.place()
                  + ": policy `"
                  + policy.id()
                  + "` does not work on "
                  + resource.meta()
                  + " ("
                  + resource.meta().place()
                  + "): "
                  + e.getMessage());
    }
  }

  /** What a kustomization will still do to the object may mend it, so that nothing is proven. */
  private static boolean isPatched(Scene scene) {
    return scene.network().contents().rewrites().more();
  }

  /** Something is still to be put in, and may be right. */
  private static boolean isOpen(Part at) {
    return at.node() instanceof YamlScalar scalar
        && scalar.isString()
        && Placeholder.in(scalar.text());
  }

  private Finding finding(Resource subject, Violation violation, Part at) {
    Violation narrowed =
        new Violation(at, violation.item(), violation.detail(), violation.because());
    Finding finding =
        Finding.of(
            info,
            at.owner().meta().ref(),
            at.place(),
            policy.message().of(subject.meta(), narrowed));
    if (!violation.detail().isEmpty() && !policy.message().uses("detail")) {
      finding = finding.label(MessageTemplate.oneLine(violation.detail()));
    }
    for (Evidence evidence : violation.because()) {
      finding = finding.because(MessageTemplate.oneLine(evidence.message()), evidence.place());
    }
    if (violation.because().isEmpty() && at.owner() != subject) {
      finding = finding.because(subject.meta().toString(), subject.meta().place());
    }
    return policy.help().isPresent() ? finding.help(policy.help().get()) : finding;
  }
}
