package dev.fairlead.policies.jsonschema;

import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import dev.fairlead.apiserver.crd.JsonTree;
import dev.fairlead.policies.Check;
import dev.fairlead.policies.Part;
import dev.fairlead.policies.Violation;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A JSON Schema of draft 2020-12 over an object. */
final class SchemaCheck implements Check {
  /** Regular expressions are RE2's, in time linear in the text; references lead nowhere outside. */
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(false)
                      .regularExpressionFactory(SchemaCheck::expression)
                      .build()));

  private final Schema schema;
  private final boolean asWritten;

  SchemaCheck(YamlMapping schema, boolean asWritten) {
    this.schema = REGISTRY.getSchema(JsonTree.of(schema));
    this.asWritten = asWritten;
  }

  private static RegularExpression expression(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return value -> compiled.matcher(value).find();
  }

  @Override
  public List<Violation> violations(Subject subject) {
    YamlMapping object = asWritten ? subject.written() : subject.stored();
    List<Violation> violations = new ArrayList<>();
    Set<String> alternatives = new HashSet<>();
    for (Error error : schema.validate(JsonTree.of(object))) {
      BrokenKeyword broken = new BrokenKeyword(error);
      if (broken.isFirstOfItsAlternatives(alternatives)) {
        Part at = broken.at(Part.of(subject.resource(), object));
        violations.add(Violation.of(at, broken.detail()));
      }
    }
    return violations;
  }
}
