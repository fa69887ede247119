package dev.fairlead.apiserver;

import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * One reason why the API server rejects a document: a Status cause, or what a decoding error says.
 *
 * @param field the path as the server prints it: {@code spec.ports[0].port}; odd paths included
 * @param value the offending value as text; empty where the server shows none
 * @param detail what is wrong, in our own words
 * @param place the offending value; of something missing or unknown, the key or the parent
 * @param instead the text that was meant at the place, where one answer stands out
 */
public record Cause(
    Type type, String field, String value, String detail, Place place, Optional<String> instead) {
  public Cause(Type type, String field, String value, String detail, Place place) {
    this(type, field, value, detail, place, Optional.empty());
  }

  /**
   * The kinds of error of {@code k8s.io/apimachinery/pkg/util/validation/field}, and of decoding.
   */
  public enum Type {
    REQUIRED("FieldValueRequired"),
    INVALID("FieldValueInvalid"),
    NOT_SUPPORTED("FieldValueNotSupported"),
    FORBIDDEN("FieldValueForbidden"),
    DUPLICATE("FieldValueDuplicate"),
    NOT_FOUND("FieldValueNotFound"),
    TOO_LONG("FieldValueTooLong"),
    TOO_MANY("FieldValueTooMany"),
    TOO_FEW("FieldValueTooFew"),
    TYPE_INVALID("FieldValueTypeInvalid"),
    INTERNAL("InternalError"),
    /** A 400: a key that the type does not have. */
    UNKNOWN_FIELD("UnknownField"),
    /** A 400 (or a client error on metadata): a value of the wrong JSON type. */
    TYPE_MISMATCH("TypeMismatch"),
    /** A client error: the kind is not served at the chosen version, or not at all. */
    NO_KIND_MATCH("NoKindMatch"),
    /** A client error: no apiVersion, no kind. */
    NOT_AN_OBJECT("NotAnObject");

    private final String reason;

    Type(String reason) {
      this.reason = reason;
    }

    /** The word in a Status cause, as {@code conformance} records it. */
    public String reason() {
      return reason;
    }
  }
}
