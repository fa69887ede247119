package dev.fairlead.maven;

import dev.fairlead.finding.Severity;
import dev.fairlead.rule.Rule;
import dev.fairlead.schema.EditDistance;
import dev.fairlead.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;

/** The words of a plugin's configuration. */
final class Words {
  private Words() {}

  /** {@code error}, {@code warning} or {@code note}; other plugins call the last one info. */
  static Severity severity(String word) throws MojoExecutionException {
    String lower = word.toLowerCase(Locale.ROOT);
    List<String> known = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      boolean alias = severity == Severity.NOTE && lower.equals("info");
      if (alias || severity.word().equals(lower)) {
        return severity;
      }
      known.add(severity.word());
    }
    throw unknown("violationSeverity", word, known);
  }

  static OutputFormat format(String word) throws MojoExecutionException {
    List<String> known = new ArrayList<>();
    for (OutputFormat format : OutputFormat.values()) {
      if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
      known.add(format.word());
    }
    throw unknown("outputFormat", word, known);
  }

  /** {@code 1.34}, {@code v1.34} or {@code 1.34.2}. */
  static KubernetesVersion kubernetesVersion(String word) throws MojoExecutionException {
    return KubernetesVersion.tryParse(word)
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "kubeVersion: `"
                        + word
                        + "` is not among 1."
                        + KubernetesVersion.OLDEST_MINOR
                        + " to 1."
                        + KubernetesVersion.NEWEST_MINOR));
  }

  /** Holds that each of these is the id of a rule. */
  static void checkRules(String parameter, Collection<String> ids, List<Rule> rules)
      throws MojoExecutionException {
    List<String> known = rules.stream().map(rule -> rule.info().id()).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw unknown(parameter, id, known);
      }
    }
  }

  private static MojoExecutionException unknown(String parameter, String word, List<String> known) {
    String nearest = nearest(word, known);
    String hint =
        !nearest.isEmpty()
            ? "; did you mean `" + nearest + "`?"
            : known.size() < 12 ? "; known are " + String.join(", ", known) : "";
    return new MojoExecutionException(parameter + ": unknown value `" + word + "`" + hint);
  }

  private static String nearest(String word, List<String> known) {
    for (String each : known) {
      if (EditDistance.isNear(word, each)) {
        return each;
      }
    }
    return "";
  }
}
