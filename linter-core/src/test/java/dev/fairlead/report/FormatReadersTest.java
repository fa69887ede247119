package dev.fairlead.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;
import se.bjurr.violations.lib.parsers.CodeClimateParser;
import se.bjurr.violations.lib.parsers.JUnitParser;
import se.bjurr.violations.lib.parsers.SarifParser;
import se.bjurr.violations.lib.parsers.ViolationsParser;

/** Schemas take what reports write, and readers that build servers use get out what went in. */
class FormatReadersTest {
  private static final Path SCHEMAS = Path.of("src/test/resources/report/schema");
  private static final Report REPORT = RichReport.report();
  private static final Map<Severity, SEVERITY> SEVERITIES =
      Map.of(
          Severity.ERROR, SEVERITY.ERROR,
          Severity.WARNING, SEVERITY.WARN,
          Severity.NOTE, SEVERITY.INFO);
  private static final Report EMPTY =
      new Report(List.of(), new Report.Summary(2, 3, 0, 0, 0, 0), List.of(), List.of(), List.of());

  @Test
  void gitlabFollowsItsSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(SCHEMAS.resolve("gitlab-codequality.json")));
    String json = new GitlabReport().render(REPORT);
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(json.replace("begin", "start"), InputFormat.JSON)).isNotEmpty();
    assertThat(new GitlabReport().render(EMPTY)).isEqualTo("[]\n");
  }

  @Test
  void junitFollowsItsSchema() throws IOException, SAXException {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(SCHEMAS.resolve("junit.xsd").toFile())
            .newValidator();
    validator.validate(xml(new JunitReport().render(REPORT)));
    validator.validate(xml(new JunitReport().render(EMPTY)));
  }

  @Test
  void gitlabIsRead() throws Exception {
    assertThat(read(new CodeClimateParser(), new GitlabReport()))
        .containsExactlyInAnyOrderElementsOf(expected());
  }

  @Test
  void checkstyleIsRead() throws Exception {
    assertThat(read(new CheckStyleParser(), new CheckstyleReport("1.2.3")))
        .containsExactlyInAnyOrderElementsOf(expected());
  }

  /** This reader, as some others, takes no notice of what is suppressed. */
  @Test
  void sarifIsRead() throws Exception {
    List<String> all = new ArrayList<>(expected());
    all.add("WARN deploy.yaml:4 not-so-bad");
    assertThat(read(new SarifParser(), new SarifReport("1.2.3")))
        .containsExactlyInAnyOrderElementsOf(
            all.stream().map(line -> line.replace(" services", "%20services")).toList());
  }

  @Test
  void junitIsRead() throws Exception {
    assertThat(violations(new JUnitParser(), new JunitReport()))
        .extracting(v -> v.getSeverity() + " " + v.getFile() + ":" + v.getStartLine())
        .containsExactlyInAnyOrder(
            "ERROR shop/my services/svc.yaml:8",
            "ERROR shop/my services/svc.yaml:11",
            "ERROR deploy.yaml:2",
            "ERROR deploy.yaml:8");
  }

  private static StreamSource xml(String text) {
    return new StreamSource(new StringReader(text));
  }

  private static List<String> read(ViolationsParser parser, ReportFormat format) throws Exception {
    List<String> lines = new ArrayList<>();
    for (Violation violation : violations(parser, format)) {
      String rule = violation.getRule().replace("fairlead.", "");
      lines.add(
          violation.getSeverity()
              + " "
              + violation.getFile()
              + ":"
              + violation.getStartLine()
              + " "
              + rule);
    }
    return lines;
  }

  private static List<Violation> violations(ViolationsParser parser, ReportFormat format)
      throws Exception {
    return List.copyOf(parser.parseReportOutput(format.render(REPORT), new Silent()));
  }

  private static List<String> expected() {
    return REPORT.entries().stream()
        .map(Report.Entry::finding)
        .map(
            finding ->
                SEVERITIES.get(finding.severity())
                    + " "
                    + finding.place().file().name()
                    + ":"
                    + finding.place().line()
                    + " "
                    + finding.rule())
        .toList();
  }

  private static final class Silent implements ViolationsLogger {
    @Override
    public void log(Level level, String message) {}

    @Override
    public void log(Level level, String message, Throwable cause) {
      throw new AssertionError(message, cause);
    }
  }
}
