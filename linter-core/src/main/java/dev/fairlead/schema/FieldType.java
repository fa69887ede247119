package dev.fairlead.schema;

/** What a field may hold, as its Go type decides. */
public sealed interface FieldType
    permits FieldType.Scalar, FieldType.ListOf, FieldType.MapOf, Definition {
  /**
   * The Go type as a decoding error of the API server names it, such as {@code int32} or {@code
   * []v1.Container}. Of a named string type such as {@code v1.Protocol} it is {@code string}: the
   * published tables do not keep that name.
   */
  String goName();

  /** A single value, or JSON of any shape. */
  enum Scalar implements FieldType {
    STRING("string", "string"),
    BOOL("bool", "bool"),
    INT32("int32", "int32"),
    INT64("int64", "int64"),
    DOUBLE("double", "float64"),
    /** A string in base64. */
    BYTES("bytes", "[]uint8"),
    /** A string in the format of RFC 3339. */
    TIME("time", "v1.Time"),
    /** A string or a number, such as {@code 100m} or {@code 0.5}. */
    QUANTITY("quantity", "resource.Quantity"),
    /** A string, or a number that fits 32 bits. */
    INT_OR_STRING("int-or-string", "intstr.IntOrString"),
    /** JSON that the API server passes through unread. */
    ANY("any", "interface {}");

    private final String word;
    private final String goName;

    Scalar(String word, String goName) {
      this.word = word;
      this.goName = goName;
    }

    @Override
    public String goName() {
      return goName;
    }

    static Scalar of(String word) {
      for (Scalar scalar : SCALARS) {
        if (scalar.word.equals(word)) {
          return scalar;
        }
      }
      throw new IllegalArgumentException("no such type: " + word);
    }

    private static final Scalar[] SCALARS = values();
  }

  /** A list of values of one type. */
  record ListOf(FieldType items) implements FieldType {
    @Override
    public String goName() {
      return "[]" + items.goName();
    }
  }

  /** A mapping whose keys the user chooses. */
  record MapOf(FieldType values) implements FieldType {
    @Override
    public String goName() {
      return "map[string]" + values.goName();
    }
  }
}
