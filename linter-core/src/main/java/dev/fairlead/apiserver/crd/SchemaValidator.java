package dev.fairlead.apiserver.crd;

import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import dev.fairlead.apiserver.Cause;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks networknt's validator which value rules of a schema a resource breaks.
 *
 * <p>Patterns are those of Go, which RE2/J reads as Go does and matches in linear time: neither a
 * CRD nor a resource can make the check hang.
 */
final class SchemaValidator {
  /** Neither formats nor references: a check never reads another file or the network. */
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(false)
                      .regularExpressionFactory(SchemaValidator::expression)
                      .build()));

  private final Schema schema;

  private SchemaValidator(Schema schema) {
    this.schema = schema;
  }

  static SchemaValidator of(YamlMapping openApiSchema) {
    return new SchemaValidator(REGISTRY.getSchema(JsonSchemas.of(openApiSchema)));
  }

  private static RegularExpression expression(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return value -> compiled.matcher(value).find();
  }

  /** Each broken rule, as the API server would list it; alternatives that all fail are one. */
  List<Cause> validate(YamlMapping object) {
    List<Cause> causes = new ArrayList<>();
    Set<String> alternatives = new HashSet<>();
    for (Error error : schema.validate(JsonTree.of(object))) {
      BrokenRule rule = new BrokenRule(error, object);
      if (rule.isFirstOfItsAlternatives(alternatives)) {
        causes.add(rule.cause());
      }
    }
    return causes;
  }
}
