package dev.fairlead.report;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Place;

/**
 * The format for programs. Members may be added; none changes its meaning without another {@code
 * version}. Lines and columns count from 1, columns count code points, ends are exclusive.
 */
public final class JsonReport implements ReportFormat {
  private static final int VERSION = 1;

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder(256 + 1024 * report.entries().size());
    JsonWriter json = JsonWriter.indented(out);
    json.beginObject().key("version").value(VERSION).key("findings").beginArray();
    report.entries().forEach(entry -> write(entry, json));
    json.endArray().key("summary");
    write(report.summary(), json);
    json.endObject();
    return out.append('\n').toString();
  }

  private static void write(Report.Entry entry, JsonWriter json) {
    Finding finding = entry.finding();
    json.beginObject();
    json.key("rule").value(finding.rule());
    json.key("severity").value(finding.severity().word());
    json.key("message").value(finding.message());
    json.key("object");
    finding.object().ifPresentOrElse(object -> write(object, json), json::nullValue);
    json.key("location");
    write(finding.place(), json);
    json.key("label").value(finding.label().isEmpty() ? null : finding.label());
    json.key("related").beginArray();
    for (Evidence evidence : finding.related()) {
      json.beginObject().key("message").value(evidence.message()).key("location");
      write(evidence.place(), json);
      json.endObject();
    }
    json.endArray();
    json.key("help").value(FindingText.help(finding).orElse(null));
    json.key("fix");
    finding.fix().ifPresentOrElse(fix -> write(fix, json), json::nullValue);
    json.key("fingerprint").value(entry.fingerprint());
    json.endObject();
  }

  private static void write(ObjectRef object, JsonWriter json) {
    json.beginObject();
    json.key("apiVersion").value(object.apiVersion());
    json.key("kind").value(object.kind());
    json.key("namespace").value(object.namespace().orElse(null));
    json.key("name").value(object.name());
    json.endObject();
  }

  private static void write(Place place, JsonWriter json) {
    json.beginObject();
    json.key("file").value(place.file().name());
    json.key("line").value(place.line());
    json.key("column").value(place.column());
    json.key("endLine").value(place.endLine());
    json.key("endColumn").value(place.endColumn());
    json.endObject();
  }

  private static void write(Fix fix, JsonWriter json) {
    json.beginObject().key("title").value(fix.title()).key("safe").value(fix.safe());
    json.key("edits").beginArray();
    for (Edit edit : fix.edits()) {
      json.beginObject().key("location");
      write(edit.place(), json);
      json.key("replacement").value(edit.replacement()).endObject();
    }
    json.endArray().endObject();
  }

  private static void write(Report.Summary summary, JsonWriter json) {
    json.beginObject();
    json.key("files").value(summary.files());
    json.key("documents").value(summary.documents());
    json.key("errors").value(summary.errors());
    json.key("warnings").value(summary.warnings());
    json.key("notes").value(summary.notes());
    json.key("suppressed").value(summary.suppressed());
    json.key("baselined").value(summary.baselined());
    json.endObject();
  }
}
