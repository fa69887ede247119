package dev.fairlead.policies;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each engine is known in one package, so that only policies of its kind load it. */
@AnalyzeClasses(
    packages = "dev.fairlead.policies",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule expressionsAreOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.fairlead.policies.cel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.cel..", "com.google.protobuf..", "com.google.common..");

  @ArchTest
  static final ArchRule schemasAreOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.fairlead.policies.jsonschema")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.networknt..", "tools.jackson..");

  @ArchTest
  static final ArchRule policiesKnowNothingOfReports =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.fairlead.lint..",
              "dev.fairlead.report..",
              "dev.fairlead.input..",
              "dev.fairlead.rules..",
              "dev.fairlead.cli..");

  @ArchTest
  static final ArchRule questionsKnowNothingOfLanguages =
      noClasses()
          .that()
          .resideInAPackage("dev.fairlead.policies.question")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.fairlead.policies.cel", "dev.fairlead.policies.jsonschema");
}
