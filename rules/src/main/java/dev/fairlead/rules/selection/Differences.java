package dev.fairlead.rules.selection;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
import dev.fairlead.resource.Labels;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;

/** What to do about a selector that misses labels by a few pairs. */
public final class Differences {
  private Differences() {}

  /** The first pair that is missed, or, where none is, the first of the selector. */
  public static Place place(List<LabelDifference> differences, Labels wanted, Place selector) {
    if (!differences.isEmpty()) {
      return differences.get(0).wanted().place();
    }
    return wanted.isEmpty() ? selector : wanted.all().iterator().next().place();
  }

  /** Shows the workload that was meant, and what to do about it. */
  static Finding explain(Finding finding, NearMiss near, String otherNamespace) {
    Finding shown = finding;
    for (Evidence evidence : near.evidence()) {
      shown = shown.because(evidence.message(), evidence.place());
    }
    return near.signs().contains(NearMiss.Sign.OTHER_NAMESPACE)
        ? shown.help(otherNamespace)
        : advise(shown, near.differences(), "the pod template of " + near.workload());
  }

  /**
   * The edit of the selector where each missed pair has one that comes close, else advice.
   *
   * @param carrier whose labels they are, for the advice: {@code the pod template of Deployment x}
   */
  public static Finding advise(Finding finding, List<LabelDifference> differences, String carrier) {
    List<Edit> edits = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (LabelDifference difference : differences) {
      Labels.Label wanted = difference.wanted();
      Labels.Label have = difference.have().orElse(null);
      if (have == null) {
        return finding.help(
            "remove `"
                + wanted.key()
                + "` from the selector, or add `"
                + wanted.key()
                + ": "
                + wanted.value()
                + "` to the labels of "
                + carrier);
      }
      labels.add("`" + have.key() + ": " + have.value() + "`");
      if (!have.key().equals(wanted.key())) {
        edits.add(Edit.value(wanted.keyPlace(), have.key()));
      }
      if (!have.value().equals(wanted.value())) {
        edits.add(Edit.value(wanted.valuePlace(), have.value()));
      }
    }
    String title = "select " + String.join(" and ", labels);
    return finding.fix(Fix.unsafe(title, edits.toArray(Edit[]::new)));
  }
}
