package dev.fairlead.cli;

import dev.fairlead.finding.Fix;
import dev.fairlead.lint.fix.FixResult;
import dev.fairlead.lint.fix.Fixed;
import dev.fairlead.lint.fix.Left;
import java.util.ArrayList;
import java.util.List;

/** What was mended, what was not although an edit is known, and how many of each. */
final class FixAnswer {
  private final FixResult result;
  private final boolean would;

  /**
   * @param would whether nothing was written
   */
  FixAnswer(FixResult result, boolean would) {
    this.result = result;
    this.would = would;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Fixed fixed : result.fixed()) {
      text.append(fixed.finding().place())
          .append(would ? ": would fix " : ": fixed ")
          .append(fixed.finding().rule())
          .append(": ")
          .append(fixed.title())
          .append('\n');
    }
    for (Left left : result.left()) {
      if (left.why() != Left.Why.NO_EDIT) {
        text.append(left.finding().place())
            .append(": left ")
            .append(left.finding().rule())
            .append(": ")
            .append(left.finding().fix().map(Fix::title).orElse(""))
            .append(" (")
            .append(reason(left))
            .append(")\n");
      }
    }
    return text.append(text.isEmpty() ? "" : "\n").append(summary()).append('\n').toString();
  }

  private static String reason(Left left) {
    return switch (left.why()) {
      case NO_EDIT -> "no edit is known";
      case UNSAFE -> "needs --unsafe";
      case FILE, REFUSED -> left.detail();
      case NOT_TRIED -> "not tried: there was too much to do, run it again";
    };
  }

  private String summary() {
    int fixed = result.fixed().size();
    int left = result.left().size();
    if (fixed == 0 && left == 0) {
      return "nothing to fix in " + documents();
    }
    StringBuilder text = new StringBuilder(would ? "would fix " : "fixed ");
    text.append(count(fixed, "finding"));
    if (fixed > 0) {
      text.append(" in ").append(count(result.changes().size(), "file"));
    }
    text.append("; ").append(left == 0 ? "nothing" : Integer.toString(left));
    text.append(would ? " would be left" : " left");
    List<String> reasons = new ArrayList<>();
    add(reasons, Left.Why.UNSAFE, "with an unsafe edit");
    add(reasons, Left.Why.FILE, "in files that must not be changed");
    add(reasons, Left.Why.REFUSED, "whose edit proved wrong");
    add(reasons, Left.Why.NOT_TRIED, "not tried");
    add(reasons, Left.Why.NO_EDIT, "without an edit");
    return text.append(reasons.isEmpty() ? "" : ": " + String.join(", ", reasons)).toString();
  }

  private void add(List<String> reasons, Left.Why why, String words) {
    long count = result.left().stream().filter(left -> left.why() == why).count();
    if (count > 0) {
      reasons.add(count + " " + words);
    }
  }

  private String documents() {
    return count(result.summary().documents(), "document");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
