package dev.fairlead.policies.cel;

import dev.fairlead.policies.question.Scene;

/** The variable {@code model}: what the scope holds. */
record ModelView(Scene scene) {
  @Override
  public String toString() {
    return "model";
  }
}
