package dev.fairlead.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.fairlead.rule.Rule;

/** A rule asks the model and says what it finds; it knows no other rule and nothing of reports. */
@AnalyzeClasses(
    packages = "dev.fairlead.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final DescribedPredicate<JavaClass> IS_RULE =
      JavaClass.Predicates.implement(Rule.class)
          .and(DescribedPredicate.not(JavaClass.Predicates.INTERFACES));

  @ArchTest
  static final ArchRule rulesKnowNothingOfReports =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.fairlead.lint..",
              "dev.fairlead.report..",
              "dev.fairlead.input..",
              "dev.fairlead.cli..");

  @ArchTest
  static final ArchRule rulesDoNotCallEachOther =
      noClasses()
          .that(IS_RULE)
          .should()
          .dependOnClassesThat(IS_RULE)
          .because("shared analysis belongs into the network");

  @ArchTest
  static final ArchRule rulesAreStateless =
      classes()
          .that(IS_RULE)
          .should()
          .haveOnlyFinalFields()
          .andShould()
          .haveModifier(JavaModifier.FINAL);
}
