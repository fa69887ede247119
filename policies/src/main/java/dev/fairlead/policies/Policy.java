package dev.fairlead.policies;

import dev.fairlead.finding.Severity;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A rule that somebody wrote in YAML.
 *
 * @param title one line: what it demands
 * @param path the field to point at, from what the check says is wrong
 * @param description why, in Markdown; may be empty
 * @param references addresses of further reading
 * @param place its id in the policy file
 */
record Policy(
    String id,
    Severity severity,
    String title,
    MessageTemplate message,
    Match match,
    Check check,
    FieldPath path,
    String description,
    Optional<String> help,
    List<String> references,
    List<PolicyTest> tests,
    Place place) {
  Policy {
    references = List.copyOf(references);
    tests = List.copyOf(tests);
  }
}
