package dev.fairlead.policies;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSet;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The policies of some files, as rules. */
public final class PolicySet implements RuleSet {
  private final List<PolicyRule> rules;

  private PolicySet(List<PolicyRule> rules) {
    this.rules = rules.stream().sorted(Comparator.comparing(rule -> rule.info().id())).toList();
  }

  /** The sets of policies that come along, as users name them after {@code builtin:}. */
  public static List<String> builtIn() {
    return PolicyFiles.BUILT_IN;
  }

  /** The JSON Schema of a document of a policy file, for editors. */
  public static String schema() {
    try (InputStream in = PolicySet.class.getResourceAsStream("policy.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: policy.schema.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads policies.
   *
   * @param paths files, directories, and {@code builtin:} with the name of a set that comes along
   * @param directory that relative paths start from
   * @param taken ids that a policy must not have: those of other rules
   * @throws MalformedPoliciesException if anything is wrong with any of them
   */
  public static PolicySet load(List<String> paths, Path directory, Collection<String> taken) {
    PolicyFiles files = new PolicyFiles(directory);
    paths.forEach(files::read);
    List<PolicyProblem> problems = new ArrayList<>(files.problems());
    List<PolicyRule> rules = new ArrayList<>();
    for (SourceFile file : files.files()) {
      read(file, rules, problems);
    }
    refuseRepeated(rules, taken, problems);
    if (!problems.isEmpty()) {
      throw new MalformedPoliciesException(problems);
    }
    return new PolicySet(rules);
  }

  private static void read(SourceFile file, List<PolicyRule> rules, List<PolicyProblem> problems) {
    List<Document> documents = new SnakeYamlReader().read(file);
    PolicyReader reader = new PolicyReader(problems);
    for (Document document : documents) {
      Policy policy = reader.read(document);
      if (policy != null) {
        rules.add(new PolicyRule(policy));
      }
    }
    if (documents.isEmpty()) {
      problems.add(new PolicyProblem(new Place(file, 0, 0), "no policy in this file"));
    }
  }

  private static void refuseRepeated(
      List<PolicyRule> rules, Collection<String> taken, List<PolicyProblem> problems) {
    Map<String, Policy> byId = new HashMap<>();
    for (PolicyRule rule : rules) {
      Policy policy = rule.policy();
      Policy first = byId.putIfAbsent(policy.id(), policy);
      if (first != null) {
        problems.add(
            new PolicyProblem(
                policy.place(), "`" + policy.id() + "` is defined before, at " + first.place()));
      } else if (taken.contains(policy.id())) {
        problems.add(
            new PolicyProblem(
                policy.place(), "`" + policy.id() + "` is the name of a built-in rule"));
      }
    }
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** Runs the tests that stand beside the policies. */
  public List<PolicyTestResult> test() {
    List<PolicyTestResult> results = new ArrayList<>();
    for (PolicyRule rule : rules) {
      results.add(PolicyTestResult.of(rule));
    }
    return results;
  }
}
