package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.dns.DnsAnswer;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.DnsRecord;
import dev.fairlead.network.dns.Lookup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers of the name server: the parts {@code dns} and {@code lookups}. */
public final class DnsForm {
  private final JsonWriter json;

  public DnsForm(JsonWriter json) {
    this.json = json;
  }

  /**
   * One question with its answer.
   *
   * @param name as it was asked
   */
  public void write(String name, String type, DnsAnswer answer) {
    json.beginObject();
    json.key("name").value(name);
    json.key("type").value(type);
    json.key("result").value(answer.result());
    lines("answers", answer.records(), DnsName.parse(name));
    lines("additional", answer.additional(), null);
    json.endObject();
  }

  /** One search for a name from a namespace. */
  public void write(String from, Lookup lookup) {
    json.beginObject();
    json.key("from").value(from);
    json.key("name").value(lookup.name());
    json.key("candidates").beginArray();
    for (Lookup.Candidate candidate : lookup.candidates()) {
      json.value(candidate.name() + " " + candidate.a().result());
    }
    json.endArray();
    json.key("result")
        .value(lookup.found().map(found -> found.name().toString()).orElse("NOT FOUND"));
    lookup.found().ifPresent(found -> lines("answers", found.records(), found.name()));
    json.endObject();
  }

  /** {@code TYPE data}, after the owner's name where it is not the one that was asked for. */
  private void lines(String key, List<DnsRecord> records, @Nullable DnsName asked) {
    if (records.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (DnsRecord record : records) {
      String line = (record.type() + " " + record.data()).trim();
      String whole = record.owner().equals(asked) ? line : record.owner() + " " + line;
      for (int i = 0; i < record.copies(); i++) {
        lines.add(whole);
      }
    }
    lines.sort(null);
    json.key(key).any(lines);
  }
}
