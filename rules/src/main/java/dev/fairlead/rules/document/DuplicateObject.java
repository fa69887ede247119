package dev.fairlead.rules.document;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Definitions;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DuplicateObject.md beside this file.
 */
public final class DuplicateObject implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-object", Severity.WARNING, "One object is defined twice, differently");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.repeatedDefinitions().stream()
        .filter(definitions -> !definitions.identical())
        .filter(definitions -> isBuiltIn(definitions.all().get(0).meta()))
        .flatMap(DuplicateObject::report);
  }

  /** Files of other groups are often the input of some tool and never applied. */
  private static boolean isBuiltIn(ObjectMeta meta) {
    String group = meta.group();
    return group.indexOf('.') < 0 || group.endsWith(".k8s.io");
  }

  /** Definitions in several files may be alternatives; in one file they are applied together. */
  private static Stream<Finding> report(Definitions definitions) {
    Resource first = definitions.all().get(0);
    Resource last = definitions.all().get(definitions.all().size() - 1);
    if (first.meta().place().file() != last.meta().place().file()) {
      return Stream.empty();
    }
    return Stream.of(
        Finding.of(
                INFO,
                last.meta().ref(),
                last.meta().place(),
                last.meta()
                    + " is defined "
                    + times(definitions.all().size())
                    + ", and not alike; the last one applied wins")
            .because("defined before", first.meta().place())
            .help("keep one definition, or give one of them another name"));
  }

  private static String times(int count) {
    return count == 2 ? "twice" : count + " times";
  }
}
