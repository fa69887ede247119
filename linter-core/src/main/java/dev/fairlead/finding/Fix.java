package dev.fairlead.finding;

import java.util.List;

/**
 * A way to mend the cause.
 *
 * @param title what to do, as a person would say it: {@code change line 9 to `app: orders`}
 * @param safe whether it cannot change what the author meant, so that it may be applied unasked
 * @param edits the exact changes; empty where only the advice is known
 */
public record Fix(String title, boolean safe, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  /** An edit that cannot change the meaning the author had in mind. */
  public static Fix safe(String title, Edit... edits) {
    return new Fix(title, true, List.of(edits));
  }

  /** An edit that is probably right but needs a person's eye. */
  public static Fix unsafe(String title, Edit... edits) {
    return new Fix(title, false, List.of(edits));
  }
}
