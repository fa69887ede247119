package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Label selectors: their form ({@code apimachinery/pkg/apis/meta/v1/validation}) and whether they
 * select given labels ({@code LabelSelectorAsSelector}).
 */
final class SelectorValidation {
  private SelectorValidation() {}

  /** A {@code metav1.LabelSelector}; one that is not there is fine here. Returns whether it is. */
  static boolean check(Struct selector, Review review) {
    int before = review.count();
    FieldPath labels = selector.path("matchLabels");
    for (YamlMapping.Entry entry : selector.entries("matchLabels")) {
      String key = entry.name();
      review.malformed(labels, entry.key().place(), key, Formats.labelKey(key));
      String value = Struct.value(entry);
      if (review.version().atLeast(26)) {
        List<String> problems = Formats.labelValue(Markers.example(value));
        review.malformed(labels, Struct.place(entry), value, problems);
      }
    }
    for (Struct requirement : selector.structs("matchExpressions")) {
      requirement(requirement, review);
    }
    return review.count() == before;
  }

  private static void requirement(Struct requirement, Review review) {
    String operator = requirement.text("operator");
    List<String> values = requirement.texts("values");
    switch (operator) {
      case "In", "NotIn" -> {
        if (values.isEmpty()) {
          review.required(
              requirement.path("values"), "`" + operator + "` compares with at least one value");
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (!values.isEmpty()) {
          review.forbidden(
              requirement.path("values"), "`" + operator + "` looks at the key only: remove them");
        }
      }
      default ->
          review.invalid(
              requirement.path("operator"),
              operator,
              Wording.noneOf(operator, List.of("In", "NotIn", "Exists", "DoesNotExist")));
    }
    String key = requirement.text("key");
    review.malformed(requirement.path("key"), key, Formats.labelKey(key));
    if (review.version().atLeast(26)) {
      FieldPath path = requirement.path("values");
      for (int i = 0; i < values.size(); i++) {
        review.malformed(path.item(i), values.get(i), Formats.labelValue(values.get(i)));
      }
    }
  }

  /** Whether it is there and has no requirement: it then selects everything. */
  static boolean isEmpty(Struct selector) {
    return !selector.isNil()
        && selector.entries("matchLabels").isEmpty()
        && selector.items("matchExpressions").isEmpty();
  }

  /** Whether a selector of good form selects the labels; one that is not there selects nothing. */
  static boolean selects(Struct selector, Map<String, String> labels) {
    if (selector.isNil() || !selectsAll(selector, "matchLabels", labels)) {
      return false;
    }
    for (Struct requirement : selector.structs("matchExpressions")) {
      String have = labels.get(requirement.text("key"));
      boolean among = have != null && requirement.texts("values").contains(have);
      boolean holds =
          switch (requirement.text("operator")) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> have != null;
            case "DoesNotExist" -> have == null;
            default -> false;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** Whether the labels hold all pairs of a map. */
  static boolean selectsAll(Struct parent, String field, Map<String, String> labels) {
    for (YamlMapping.Entry entry : parent.entries(field)) {
      if (!Struct.value(entry).equals(labels.get(entry.name()))) {
        return false;
      }
    }
    return true;
  }

  /** The labels of an object's or template's metadata. */
  static Map<String, String> labels(Struct object) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : object.struct("metadata").entries("labels")) {
      labels.put(entry.name(), Struct.value(entry));
    }
    return labels;
  }
}
