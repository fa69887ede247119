package dev.fairlead;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Dependencies point one way: a package uses what it is built on, and nothing else. */
@AnalyzeClasses(packages = "dev.fairlead", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.fairlead.";

  /** What each package may use. A new package needs a line here. */
  private static final Map<String, Set<String>> BUILT_ON =
      Map.ofEntries(
          Map.entry("json", Set.of()),
          Map.entry("source", Set.of()),
          Map.entry("application", Set.of("source")),
          Map.entry("finding", Set.of("source")),
          Map.entry("input", Set.of("source")),
          Map.entry("schema", Set.of("source")),
          Map.entry("apiserver", Set.of("source", "schema", "json")),
          Map.entry("resource", Set.of("source", "apiserver", "finding")),
          Map.entry("network", Set.of("source", "application", "apiserver", "resource", "finding")),
          Map.entry(
              "rule",
              Set.of("source", "application", "apiserver", "resource", "network", "finding")),
          Map.entry(
              "evaluate",
              Set.of(
                  "json",
                  "source",
                  "application",
                  "input",
                  "schema",
                  "apiserver",
                  "resource",
                  "network")),
          Map.entry(
              "lint",
              Set.of(
                  "json",
                  "source",
                  "application",
                  "input",
                  "schema",
                  "resource",
                  "network",
                  "evaluate",
                  "rule",
                  "finding")),
          Map.entry("report", Set.of("json", "source", "finding", "rule", "lint")));

  @ArchTest static final ArchRule oneWay = classes().should(useOnlyWhatTheirPackageIsBuiltOn());

  @ArchTest
  static final ArchRule terminalsBelongToTheCommandLine =
      noClasses()
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static ArchCondition<JavaClass> useOnlyWhatTheirPackageIsBuiltOn() {
    return new ArchCondition<>("use only what their package is built on") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        String own = topic(user);
        Set<String> allowed = BUILT_ON.get(own);
        if (allowed == null) {
          events.add(SimpleConditionEvent.violated(user, "package " + own + " is not listed"));
          return;
        }
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          JavaClass used = dependency.getTargetClass();
          if (used.getPackageName().startsWith(ROOT)
              && !topic(used).equals(own)
              && !allowed.contains(topic(used))) {
            events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** The package right below the root: {@code network} of {@code dev.fairlead.network.policy}. */
  private static String topic(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
