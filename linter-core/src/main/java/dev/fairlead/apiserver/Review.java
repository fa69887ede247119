package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/**
 * What the checks of one object find. The place of a cause is looked up in the document as written,
 * so that nothing is paid for the many values that are right.
 */
final class Review {
  private final YamlMapping written;
  private final KubernetesVersion version;
  private final List<Cause> causes = new ArrayList<>(2);
  private final List<Verdict.Warning> warnings = new ArrayList<>(0);

  /**
   * @param written the document as its author wrote it, before defaulting
   */
  Review(YamlMapping written, KubernetesVersion version) {
    this.written = written;
    this.version = version;
  }

  KubernetesVersion version() {
    return version;
  }

  List<Cause> causes() {
    return List.copyOf(causes);
  }

  List<Verdict.Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** How many causes there are: a check that depends on another one compares counts. */
  int count() {
    return causes.size();
  }

  void required(FieldPath path, String detail) {
    add(Cause.Type.REQUIRED, path, "", detail);
  }

  void forbidden(FieldPath path, String detail) {
    add(Cause.Type.FORBIDDEN, path, "", detail);
  }

  void invalid(FieldPath path, String value, String detail) {
    add(Cause.Type.INVALID, path, value, detail);
  }

  /** One cause for each thing that is wrong with the form of a value. */
  void malformed(FieldPath path, String value, List<String> problems) {
    for (String problem : problems) {
      add(Cause.Type.INVALID, path, value, problem);
    }
  }

  /** The same at a place of its own: a key, or an entry of a map whose path the server prints. */
  void malformed(FieldPath path, Place place, String value, List<String> problems) {
    for (String problem : problems) {
      add(Cause.Type.INVALID, path, place, value, problem);
    }
  }

  void duplicate(FieldPath path, String value, String detail) {
    add(Cause.Type.DUPLICATE, path, value, detail);
  }

  /** A value that is none of those there are. */
  void notSupported(FieldPath path, String value, List<String> supported) {
    add(Cause.Type.NOT_SUPPORTED, path, value, Wording.noneOf(value, supported));
  }

  /** {@link #notSupported} unless the value is one of those there are. */
  void oneOf(FieldPath path, String value, List<String> supported) {
    if (!supported.contains(value)) {
      notSupported(path, value, supported);
    }
  }

  /** A number that must not be negative. */
  void notNegative(Struct struct, String field) {
    long value = struct.integer(field);
    if (value < 0) {
      invalid(struct.path(field), Long.toString(value), "must not be negative");
    }
  }

  void add(Cause.Type type, FieldPath path, String value, String detail) {
    add(type, path, path.in(written), value, detail);
  }

  void add(Cause.Type type, FieldPath path, Place place, String value, String detail) {
    causes.add(new Cause(type, path.toString(), value, detail, place));
  }

  void warn(FieldPath path, String message) {
    warnings.add(new Verdict.Warning(path + ": " + message, path.in(written)));
  }
}
