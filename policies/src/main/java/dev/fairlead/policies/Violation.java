package dev.fairlead.policies;

import dev.fairlead.finding.Evidence;
import java.util.List;

/**
 * One way in which an object breaks a policy.
 *
 * @param at what is wrong, perhaps in another object than the one the policy is about
 * @param item what people call that: the name of a container, a way in
 * @param detail what the check itself says of it; may be empty
 * @param because other places that it rests on
 */
public record Violation(Part at, String item, String detail, List<Evidence> because) {
  public Violation {
    because = List.copyOf(because);
  }

  /** Of a part by itself. */
  public static Violation of(Part at, String detail) {
    return new Violation(at, at.name(), detail, List.of());
  }
}
