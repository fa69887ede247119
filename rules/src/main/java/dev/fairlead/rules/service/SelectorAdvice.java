package dev.fairlead.rules.service;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import java.util.ArrayList;
import java.util.List;

/** How to make a selector pick the workload that was meant. */
final class SelectorAdvice {
  private SelectorAdvice() {}

  /**
   * Whether the workload itself selects the pairs that its pods lack: then its labels are wrong.
   */
  static boolean isSelectorOf(NearMiss nearest) {
    LabelSelector selector = nearest.workload().selector().orElse(null);
    return selector != null
        && nearest.differences().stream()
            .map(LabelDifference::wanted)
            .allMatch(pair -> pair.value().equals(selector.matchLabels().get(pair.key())));
  }

  static Finding on(Finding finding, NearMiss nearest) {
    if (nearest.signs().contains(NearMiss.Sign.OTHER_NAMESPACE)) {
      String first = "a Service selects pods of its own namespace only: ";
      return finding.help(
          nearest.differences().isEmpty()
              ? first + "put it into " + nearest.workload().namespace()
              : first + "write the namespace and the labels of " + nearest.workload() + " alike");
    }
    List<Edit> edits = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (LabelDifference difference : nearest.differences()) {
      Labels.Label have = difference.have().orElse(null);
      if (have == null) {
        return finding.help(
            "remove `"
                + difference.wanted().key()
                + "` from the selector, or add the label to the pod template of "
                + nearest.workload());
      }
      labels.add("`" + have.key() + ": " + have.value() + "`");
      if (!have.key().equals(difference.wanted().key())) {
        edits.add(Edit.value(difference.wanted().keyPlace(), have.key()));
      }
      if (!have.value().equals(difference.wanted().value())) {
        edits.add(Edit.value(difference.wanted().valuePlace(), have.value()));
      }
    }
    String title = "select " + String.join(" and ", labels);
    return finding.fix(Fix.unsafe(title, edits.toArray(Edit[]::new)));
  }
}
