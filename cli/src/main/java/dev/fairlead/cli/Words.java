package dev.fairlead.cli;

import dev.fairlead.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Values of options that come from a list of known words. */
final class Words {
  /** The versions of Kubernetes that Fairlead knows, as a person would say it. */
  static final String KUBERNETES_VERSIONS =
      "1." + KubernetesVersion.OLDEST_MINOR + " to 1." + KubernetesVersion.NEWEST_MINOR;

  private Words() {}

  /** A version of Kubernetes as {@code 1.34}, {@code v1.34} or {@code 1.34.2}. */
  static KubernetesVersion kubernetesVersion(String typed) {
    return KubernetesVersion.tryParse(typed)
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown Kubernetes version '"
                        + typed
                        + "'; known are "
                        + KUBERNETES_VERSIONS));
  }

  /** The constant with this name, in any case, with dashes between words. */
  static <E extends Enum<E>> E choose(String option, String typed, Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(typed.toLowerCase(Locale.ROOT))) {
        return constant;
      }
      words.add(word);
    }
    throw unknown("value '" + typed + "' of " + option, typed, words);
  }

  /** {@code 1 finding}, {@code 2 findings}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** What to say of a word that is none of the known ones. */
  static UsageException unknown(String what, String typed, Collection<String> known) {
    String hint = NearestWord.hint(typed, known);
    String all =
        known.size() > 12 || !hint.isEmpty() ? "" : "; known are " + String.join(", ", known);
    return new UsageException("unknown " + what + hint + all);
  }
}
