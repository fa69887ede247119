package dev.fairlead.policies.jsonschema;

import dev.fairlead.policies.Check;
import dev.fairlead.policies.PolicyProblem;
import dev.fairlead.source.YamlMapping;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes checks of schemas. */
public final class SchemaChecks {
  private SchemaChecks() {}

  /**
   * The check of a schema; null, and problems, if it is none.
   *
   * @param asWritten whether it looks at objects as they stand in the file, instead of as stored
   */
  public static @Nullable Check of(
      YamlMapping schema, boolean asWritten, Consumer<PolicyProblem> problems) {
    return SchemaReader.check(schema, problems) ? new SchemaCheck(schema, asWritten) : null;
  }
}
