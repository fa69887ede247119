package dev.fairlead.evaluate;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.apiserver.Verdict;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import org.jspecify.annotations.Nullable;

/**
 * {@code documents}: the verdict on each, in the order of the input, but what never left the client
 * at the end.
 */
final class DocumentsPart implements Part {
  @Override
  public void write(Evaluation evaluation, JsonWriter json) {
    json.key("documents").beginArray();
    for (Verdict verdict : evaluation.verdicts()) {
      if (!isClientSide(verdict)) {
        write(verdict, json);
      }
    }
    for (Verdict verdict : evaluation.verdicts()) {
      if (isClientSide(verdict)) {
        write(verdict, json);
      }
    }
    json.endArray();
  }

  private static boolean isClientSide(Verdict verdict) {
    return verdict instanceof Verdict.Rejected rejected && rejected.stage() == Verdict.Stage.CLIENT;
  }

  private static void write(Verdict verdict, JsonWriter json) {
    json.beginObject();
    YamlMapping object = verdict.object();
    text(json, "apiVersion", object.at("apiVersion"));
    text(json, "kind", object.at("kind"));
    text(json, "namespace", object.at("metadata", "namespace"));
    text(json, "name", object.at("metadata", "name"));
    boolean accepted = verdict instanceof Verdict.Accepted;
    json.key("accepted").value(accepted);
    if (verdict instanceof Verdict.Accepted stored) {
      warnings(stored, json);
      json.key("stored");
      node(stored.object(), json);
    } else if (verdict instanceof Verdict.Rejected rejected) {
      refusal(rejected, json);
    }
    json.endObject();
  }

  private static void text(JsonWriter json, String key, @Nullable YamlNode value) {
    if (value instanceof YamlScalar scalar && scalar.isString()) {
      json.key(key).value(scalar.text());
    }
  }

  private static void warnings(Verdict.Accepted accepted, JsonWriter json) {
    if (accepted.warnings().isEmpty()) {
      return;
    }
    json.key("warnings").beginArray();
    accepted.warnings().forEach(warning -> json.value(warning.message()));
    json.endArray();
  }

  private static void refusal(Verdict.Rejected rejected, JsonWriter json) {
    boolean client = rejected.stage() == Verdict.Stage.CLIENT;
    json.key("stage").value(client ? "client" : "server");
    rejected.code().ifPresent(code -> json.key("code").value(code.longValue()));
    json.key("causes").beginArray();
    for (Cause cause : rejected.causes()) {
      json.beginObject();
      json.key("type").value(cause.type().reason());
      json.key("field").value(cause.field());
      json.key("message").value(cause.detail());
      json.endObject();
    }
    json.endArray();
  }

  private static void node(YamlNode node, JsonWriter json) {
    if (node instanceof YamlMapping mapping) {
      json.beginObject();
      for (YamlMapping.Entry entry : mapping.entries()) {
        json.key(entry.name());
        node(entry.value(), json);
      }
      json.endObject();
    } else if (node instanceof YamlSequence sequence) {
      json.beginArray();
      sequence.items().forEach(item -> node(item, json));
      json.endArray();
    } else if (node instanceof YamlScalar scalar) {
      if (scalar.isString()) {
        json.value(scalar.text());
      } else {
        json.raw(scalar.text());
      }
    }
  }
}
