package dev.fairlead.policies;

import dev.fairlead.rule.RuleFailure;
import dev.fairlead.rule.testing.RuleTester;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tests of a policy showed.
 *
 * @param policy its id
 * @param place the id in its file
 * @param tests one for each of its samples, in their order
 */
public record PolicyTestResult(String policy, Place place, List<Sample> tests) {
  public PolicyTestResult {
    tests = List.copyOf(tests);
  }

  /**
   * What one sample showed.
   *
   * @param name what the sample is to show
   * @param complaints what differs from what is expected, each with its place in the policy file;
   *     empty if all is well
   */
  public record Sample(String name, List<String> complaints) {
    public Sample {
      complaints = List.copyOf(complaints);
    }
  }

  /** Whether every sample showed what is expected. */
  public boolean passed() {
    return tests.stream().allMatch(test -> test.complaints().isEmpty());
  }

  static PolicyTestResult of(PolicyRule rule) {
    Policy policy = rule.policy();
    List<Sample> samples = new ArrayList<>();
    RuleTester tester = RuleTester.of(rule);
    for (PolicyTest test : policy.tests()) {
      List<String> complaints;
      try {
        complaints = tester.test(test.example(), test.place().file().name());
      } catch (RuleFailure e) {
        complaints = List.of(String.valueOf(e.getMessage()));
      }
      samples.add(new Sample(test.name(), complaints));
    }
    return new PolicyTestResult(policy.id(), policy.place(), samples);
  }
}
