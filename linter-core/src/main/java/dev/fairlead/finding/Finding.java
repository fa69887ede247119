package dev.fairlead.finding;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong, at the characters that are wrong.
 *
 * @param rule the id of the rule that found it
 * @param message stands alone: names the object and the value, lower-case start unless it begins
 *     with a kind, no full stop
 * @param object the object it is about, if the document got that far
 * @param place the characters that are wrong
 * @param label a few words beside the caret: what is wrong with just these characters; may be empty
 * @param related the other places it rests on
 * @param help what to do about it
 * @param fix the edit that mends it, where a right answer is known
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Optional<ObjectRef> object,
    Place place,
    String label,
    List<Evidence> related,
    Optional<String> help,
    Optional<Fix> fix) {

  public Finding {
    related = List.copyOf(related);
  }

  /** A finding with the usual severity of its rule, to be completed by the {@code with} methods. */
  public static Finding of(RuleInfo rule, ObjectRef object, Place place, String message) {
    return new Finding(
        rule.id(),
        rule.severity(),
        message,
        Optional.of(object),
        place,
        "",
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A finding about a place that belongs to no object, such as a syntax error. */
  public static Finding of(RuleInfo rule, Place place, String message) {
    return new Finding(
        rule.id(),
        rule.severity(),
        message,
        Optional.empty(),
        place,
        "",
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public Finding severity(Severity other) {
    return new Finding(rule, other, message, object, place, label, related, help, fix);
  }

  /** Adds the words beside the caret. */
  public Finding label(String words) {
    return new Finding(rule, severity, message, object, place, words, related, help, fix);
  }

  /** Adds a place it rests on. */
  public Finding because(String words, Place where) {
    List<Evidence> more = new ArrayList<>(related);
    more.add(new Evidence(words, where));
    return new Finding(rule, severity, message, object, place, label, more, help, fix);
  }

  public Finding help(String words) {
    return new Finding(
        rule, severity, message, object, place, label, related, Optional.of(words), fix);
  }

  public Finding fix(Fix edit) {
    return new Finding(
        rule, severity, message, object, place, label, related, help, Optional.of(edit));
  }
}
