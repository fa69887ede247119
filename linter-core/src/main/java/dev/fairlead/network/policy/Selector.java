package dev.fairlead.network.policy;

import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Placeholder;
import java.util.ArrayList;
import java.util.List;

/**
 * A label selector, prepared for many sets of labels that may be known in part only.
 *
 * <p>{@link LabelSelector#matches} answers for labels that are known in full; where they are, this
 * agrees with it.
 */
final class Selector {
  /** {@code {}}: selects everything. */
  static final Selector ALL = new Selector(List.of());

  private final List<Need> needs;

  /** One requirement; {@code open} if a value is a placeholder. */
  private record Need(String key, Operator operator, List<String> values, boolean open) {
    Match met(KnownLabels labels) {
      return switch (operator) {
        case IN -> isOneOf(labels);
        case NOT_IN -> isOneOf(labels).not();
        case EXISTS -> labels.has(key);
        case DOES_NOT_EXIST -> labels.has(key).not();
        case UNREADABLE -> Match.NO;
      };
    }

    private Match isOneOf(KnownLabels labels) {
      String have = labels.get(key);
      if (have == null) {
        return labels.mayHave(key);
      }
      if (values.contains(have)) {
        return Match.YES;
      }
      return open || (labels.placeholders() && Placeholder.in(have))
          ? Match.perhaps(Doubt.PLACEHOLDER)
          : Match.NO;
    }
  }

  private enum Operator {
    IN,
    NOT_IN,
    EXISTS,
    DOES_NOT_EXIST,
    UNREADABLE
  }

  private Selector(List<Need> needs) {
    this.needs = List.copyOf(needs);
  }

  static Selector of(LabelSelector selector) {
    List<Need> needs = new ArrayList<>();
    for (Labels.Label pair : selector.matchLabels().all()) {
      needs.add(need(pair.key(), Operator.IN, List.of(pair.value())));
    }
    for (LabelSelector.Requirement r : selector.matchExpressions()) {
      needs.add(
          need(r.key().value(), operator(r), r.values().stream().map(Located::value).toList()));
    }
    return new Selector(needs);
  }

  private static Need need(String key, Operator operator, List<String> values) {
    return new Need(key, operator, values, values.stream().anyMatch(Placeholder::in));
  }

  private static Operator operator(LabelSelector.Requirement requirement) {
    return switch (requirement.operator().value()) {
      case "In" -> Operator.IN;
      case "NotIn" -> Operator.NOT_IN;
      case "Exists" -> Operator.EXISTS;
      case "DoesNotExist" -> Operator.DOES_NOT_EXIST;
      default -> Operator.UNREADABLE;
    };
  }

  /** Whether it selects something with these labels; all requirements must be met. */
  Match match(KnownLabels labels) {
    Match all = Match.YES;
    for (int i = 0; i < needs.size() && all.possible(); i++) {
      all = all.and(needs.get(i).met(labels));
    }
    return all;
  }
}
