package dev.fairlead.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One rich report, one golden file a format; {@code -Dupdate=true} writes them for a person to
 * read.
 */
class ReportFormatsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/report");
  private static final Report REPORT = RichReport.report();

  @Test
  void text() throws IOException {
    same("text.txt", new TextReport(Ink.PLAIN, TextReport.DEFAULT_WIDTH, true));
  }

  @Test
  void textOnNarrowTerminalWithColours() throws IOException {
    same("text-narrow-colours.txt", new TextReport(Ink.COLOURS, 60, true));
  }

  @Test
  void json() throws IOException {
    same("report.json", new JsonReport());
  }

  @Test
  void jsonIsReadable() {
    List<Document> read =
        new SnakeYamlReader().read(new SourceFile("x.json", new JsonReport().render(REPORT)));
    assertThat(read).hasSize(1);
    assertThat(read.get(0).problems()).isEmpty();
    assertThat(read.get(0).mapping().items("findings")).hasSize(REPORT.entries().size());
  }

  @Test
  void sarif() throws IOException {
    same("report.sarif", new SarifReport("1.2.3"));
  }

  @Test
  void sarifIsValid() throws IOException {
    String sarif = new SarifReport("1.2.3").render(REPORT);
    assertThat(sarifSchema().validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(sarifSchema().validate(sarif.replace("ruleId", "rule"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void github() throws IOException {
    same("github.txt", new GithubReport());
  }

  @Test
  void gitlab() throws IOException {
    same("gitlab.json", new GitlabReport());
  }

  @Test
  void junit() throws IOException {
    same("junit.xml", new JunitReport());
  }

  @Test
  void checkstyle() throws IOException {
    same("checkstyle.xml", new CheckstyleReport("1.2.3"));
  }

  @Test
  void markdown() throws IOException {
    same(
        "markdown.md",
        new MarkdownReport("https://git.example/blob/main/", MarkdownReport.MOST_BYTES));
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream in =
        ReportFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }
  }

  private static void same(String golden, ReportFormat format) throws IOException {
    Path file = GOLDENS.resolve(golden);
    String rendered = format.render(REPORT);
    if (Boolean.getBoolean("update")) {
      Files.writeString(file, rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(file));
  }
}
