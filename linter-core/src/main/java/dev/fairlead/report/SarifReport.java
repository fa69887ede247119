package dev.fairlead.report;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.lint.Report;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RulePage;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0, as code scanning services read it: one run, relative URIs, the rules that reported
 * something with their pages as help.
 */
public final class SarifReport implements ReportFormat {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final String toolVersion;

  /**
   * @param toolVersion the version of Fairlead that reports
   */
  public SarifReport(String toolVersion) {
    this.toolVersion = toolVersion;
  }

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder(4096 + 2048 * report.entries().size());
    JsonWriter json = JsonWriter.indented(out);
    Map<String, Rule> reporting = reportingRules(report);
    json.beginObject();
    json.key("$schema").value(SCHEMA);
    json.key("version").value("2.1.0");
    json.key("runs").beginArray().beginObject();
    writeTool(reporting, json);
    json.key("columnKind").value("unicodeCodePoints");
    json.key("invocations").beginArray().beginObject();
    boolean complete = report.unread().isEmpty() && report.failures().isEmpty();
    json.key("executionSuccessful").value(complete).endObject().endArray();
    json.key("results").beginArray();
    List<String> indexes = List.copyOf(reporting.keySet());
    boolean suppressing = !report.suppressed().isEmpty();
    for (Report.Entry entry : report.entries()) {
      writeResult(entry, indexes, json);
      endResult(suppressing, null, json);
    }
    for (Report.Suppressed suppressed : report.suppressed()) {
      writeResult(suppressed.entry(), indexes, json);
      endResult(suppressing, suppressed.silence(), json);
    }
    json.endArray().endObject().endArray().endObject();
    return out.append('\n').toString();
  }

  private static Map<String, Rule> reportingRules(Report report) {
    Map<String, Rule> known = new HashMap<>();
    report.rules().forEach(rule -> known.put(rule.info().id(), rule));
    Map<String, Rule> reporting = new LinkedHashMap<>();
    List<Report.Entry> entries = new ArrayList<>(report.entries());
    report.suppressed().forEach(suppressed -> entries.add(suppressed.entry()));
    for (Report.Entry entry : entries) {
      Rule rule = known.get(entry.finding().rule());
      if (rule != null) {
        reporting.put(entry.finding().rule(), rule);
      }
    }
    return reporting;
  }

  private void writeTool(Map<String, Rule> rules, JsonWriter json) {
    json.key("tool").beginObject().key("driver").beginObject();
    json.key("name").value("Fairlead");
    json.key("semanticVersion").value(toolVersion);
    json.key("rules").beginArray();
    rules.values().forEach(rule -> writeRule(rule, json));
    json.endArray().endObject().endObject();
  }

  private static void writeRule(Rule rule, JsonWriter json) {
    RuleInfo info = rule.info();
    Optional<RulePage> page = RulePage.textOf(rule).map(RulePage::parse);
    json.beginObject();
    json.key("id").value(info.id());
    writeMessage("shortDescription", info.title(), json);
    writeMessage("fullDescription", page.map(RulePage::summary).orElse(info.title()), json);
    json.key("defaultConfiguration").beginObject();
    json.key("level").value(info.severity().word()).endObject();
    page.ifPresent(text -> writeHelp(text, json));
    json.endObject();
  }

  private static void writeHelp(RulePage page, JsonWriter json) {
    String why = page.section(RulePage.Section.WHY);
    String fix = page.section(RulePage.Section.FIX);
    json.key("help").beginObject();
    json.key("text").value(page.summary() + "\n\n" + why + "\n\n" + fix);
    json.key("markdown").value(page.text()).endObject();
  }

  private static void writeResult(Report.Entry entry, List<String> rules, JsonWriter json) {
    Finding finding = entry.finding();
    json.beginObject();
    json.key("ruleId").value(finding.rule());
    if (rules.contains(finding.rule())) {
      json.key("ruleIndex").value(rules.indexOf(finding.rule()));
    }
    json.key("level").value(finding.severity().word());
    writeMessage("message", FindingText.headline(finding), json);
    json.key("locations").beginArray().beginObject();
    writePhysical(finding.place(), json);
    finding
        .object()
        .ifPresent(
            object -> {
              json.key("logicalLocations").beginArray().beginObject();
              json.key("fullyQualifiedName").value(object.toString());
              json.key("kind").value("resource").endObject().endArray();
            });
    json.endObject().endArray();
    writeRelated(finding.related(), json);
    finding.fix().filter(fix -> !fix.edits().isEmpty()).ifPresent(fix -> writeFix(fix, json));
    json.key("partialFingerprints").beginObject();
    json.key("fairlead/v1").value(entry.fingerprint()).endObject();
  }

  /**
   * @param suppressing whether anything in the run is suppressed: then SARIF asks every result to
   *     say whether it is
   */
  private static void endResult(
      boolean suppressing, Report.@Nullable Silence silence, JsonWriter json) {
    if (suppressing) {
      json.key("suppressions").beginArray();
      if (silence != null) {
        json.beginObject();
        json.key("kind").value(silence.inSource() ? "inSource" : "external");
        json.key("status").value("accepted");
        if (!silence.reason().isEmpty()) {
          json.key("justification").value(silence.reason());
        }
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private static void writeRelated(List<Evidence> related, JsonWriter json) {
    if (related.isEmpty()) {
      return;
    }
    json.key("relatedLocations").beginArray();
    for (int i = 0; i < related.size(); i++) {
      json.beginObject().key("id").value(i + 1);
      writePhysical(related.get(i).place(), json);
      writeMessage("message", related.get(i).message(), json);
      json.endObject();
    }
    json.endArray();
  }

  private static void writeFix(Fix fix, JsonWriter json) {
    json.key("fixes").beginArray().beginObject();
    writeMessage("description", fix.title(), json);
    json.key("artifactChanges").beginArray();
    fix.edits().stream()
        .map(edit -> edit.place().file())
        .distinct()
        .forEach(file -> writeChange(file, fix.edits(), json));
    json.endArray().endObject().endArray();
  }

  private static void writeChange(SourceFile file, List<Edit> edits, JsonWriter json) {
    json.beginObject();
    writeArtifact(file, json);
    json.key("replacements").beginArray();
    for (Edit edit : edits) {
      if (edit.place().file() == file) {
        json.beginObject();
        writeRegion("deletedRegion", edit.place(), json);
        writeMessage("insertedContent", edit.replacement(), json);
        json.endObject();
      }
    }
    json.endArray().endObject();
  }

  private static void writePhysical(Place place, JsonWriter json) {
    json.key("physicalLocation").beginObject();
    writeArtifact(place.file(), json);
    writeRegion("region", place, json);
    json.endObject();
  }

  private static void writeArtifact(SourceFile file, JsonWriter json) {
    json.key("artifactLocation").beginObject();
    json.key("uri").value(FileUri.of(file.name())).endObject();
  }

  private static void writeRegion(String key, Place place, JsonWriter json) {
    json.key(key).beginObject();
    json.key("startLine").value(place.line());
    json.key("startColumn").value(place.column());
    json.key("endLine").value(place.endLine());
    json.key("endColumn").value(place.endColumn());
    json.endObject();
  }

  private static void writeMessage(String key, String text, JsonWriter json) {
    json.key(key).beginObject().key("text").value(text).endObject();
  }
}
