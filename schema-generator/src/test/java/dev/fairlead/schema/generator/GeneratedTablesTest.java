package dev.fairlead.schema.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed tables are what the jars say; {@code -Dupdate=true} writes them. */
class GeneratedTablesTest {
  @Test
  void tablesAreWhatTheJarsSay() throws Exception {
    Tables tables = new Tables(PublishedJars.read(Path.of(System.getProperty("fairlead.jars"))));
    check("kinds.txt", tables.kinds());
    check("definitions.txt", tables.definitions());
  }

  private static void check(String name, String generated) throws Exception {
    Path committed = Path.of(System.getProperty("fairlead.tables")).resolve(name);
    if (Boolean.getBoolean("update")) {
      Files.writeString(committed, generated);
    }
    assertThat(committed)
        .as("mvn -Pschema -pl schema-generator verify -Dupdate=true")
        .hasContent(generated);
  }
}
