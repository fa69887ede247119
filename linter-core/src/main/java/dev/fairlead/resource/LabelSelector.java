package dev.fairlead.resource;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code metav1.LabelSelector}: all of {@code matchLabels} and {@code matchExpressions} must
 * hold.
 *
 * @param place the selector's mapping
 * @param node the mapping itself, for what this record does not hold
 */
public record LabelSelector(
    Labels matchLabels, List<Requirement> matchExpressions, Place place, YamlMapping node) {
  public LabelSelector {
    matchExpressions = List.copyOf(matchExpressions);
  }

  /**
   * One of {@code matchExpressions}.
   *
   * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}; anything
   *     else (refused by the API server) matches nothing
   */
  public record Requirement(
      Located<String> key, Located<String> operator, List<Located<String>> values, Place place) {
    public Requirement {
      values = List.copyOf(values);
    }

    /**
     * Whether a set of labels meets it; {@code NotIn} holds where the key is absent ({@code
     * apimachinery/pkg/labels/selector.go: Requirement.Matches}).
     */
    public boolean matches(Map<String, String> labels) {
      String have = labels.get(key.value());
      return switch (operator.value()) {
        case "In" -> have != null && holds(have);
        case "NotIn" -> have == null || !holds(have);
        case "Exists" -> have != null;
        case "DoesNotExist" -> have == null;
        default -> false;
      };
    }

    private boolean holds(String have) {
      for (Located<String> value : values) {
        if (value.value().equals(have)) {
          return true;
        }
      }
      return false;
    }
  }

  static Optional<LabelSelector> read(Fields parent, String key) {
    return parent.fields(key).map(f -> read(f.node()));
  }

  static LabelSelector read(YamlMapping node) {
    List<Requirement> requirements = new ArrayList<>();
    for (YamlMapping item : node.mappings("matchExpressions")) {
      Fields f = new Fields(item);
      f.text("key")
          .ifPresent(
              name ->
                  requirements.add(
                      new Requirement(
                          name,
                          f.text("operator").orElse(new Located<>("", item.place())),
                          f.texts("values"),
                          item.place())));
    }
    return new LabelSelector(
        Labels.read(node.mapping("matchLabels"), node.place()), requirements, node.place(), node);
  }

  /** {@code {}}: selects everything in scope. */
  public boolean isEmpty() {
    return matchLabels.isEmpty() && matchExpressions.isEmpty();
  }

  /** Whether labels, given as key to value, satisfy it. */
  public boolean matches(Map<String, String> labels) {
    for (Labels.Label pair : matchLabels.all()) {
      if (!pair.value().equals(labels.get(pair.key()))) {
        return false;
      }
    }
    for (Requirement requirement : matchExpressions) {
      if (!requirement.matches(labels)) {
        return false;
      }
    }
    return true;
  }

  /** {@code app=web,tier in (a,b),!canary}, as kubectl prints it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(matchLabels.toString());
    for (Requirement r : matchExpressions) {
      text.append(text.isEmpty() ? "" : ",");
      List<String> values = new ArrayList<>();
      r.values().forEach(v -> values.add(v.value()));
      String list = " (" + String.join(",", values) + ")";
      text.append(
          switch (r.operator().value()) {
            case "In" -> r.key() + " in" + list;
            case "NotIn" -> r.key() + " notin" + list;
            case "DoesNotExist" -> "!" + r.key();
            default -> r.key().value();
          });
    }
    return text.toString();
  }
}
