package dev.fairlead.finding;

import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param explains what is broken because of it
 * @param follows what would have to be mended first: it is left out where another finding of the
 *     scope explains one of these
 * @param spoils what cannot be believed because of it: a finding that is no more severe and rests
 *     on something in there is left out
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
    Optional<Fix> fix,
    List<Aspect> explains,
    List<Aspect> follows,
    List<Place> spoils) {

  public Finding {
    related = List.copyOf(related);
    explains = List.copyOf(explains);
    follows = List.copyOf(follows);
    spoils = List.copyOf(spoils);
  }

  /** A finding with the usual severity of its rule, to be completed by the methods below. */
  public static Finding of(RuleInfo rule, ObjectRef object, Place place, String message) {
    return bare(rule, Optional.of(object), place, message);
  }

  /** A finding about a place that belongs to no object, such as a syntax error. */
  public static Finding of(RuleInfo rule, Place place, String message) {
    return bare(rule, Optional.empty(), place, message);
  }

  private static Finding bare(
      RuleInfo rule, Optional<ObjectRef> object, Place place, String message) {
    return new Finding(
        rule.id(),
        rule.severity(),
        message,
        object,
        place,
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  public Finding severity(Severity other) {
    return new Finding(
        rule, other, message, object, place, label, related, help, fix, explains, follows, spoils);
  }

  /** Adds the words beside the caret. */
  public Finding label(String words) {
    return new Finding(
        rule, severity, message, object, place, words, related, help, fix, explains, follows,
        spoils);
  }

  /** Adds a place it rests on. */
  public Finding because(String words, Place where) {
    List<Evidence> more = and(related, new Evidence(words, where));
    return new Finding(
        rule, severity, message, object, place, label, more, help, fix, explains, follows, spoils);
  }

  /** Sets what to do about it, in words. */
  public Finding help(String words) {
    Optional<String> some = Optional.of(words);
    return new Finding(
        rule, severity, message, object, place, label, related, some, fix, explains, follows,
        spoils);
  }

  /** Sets the edit that mends it. */
  public Finding fix(Fix edit) {
    Optional<Fix> some = Optional.of(edit);
    return new Finding(
        rule, severity, message, object, place, label, related, help, some, explains, follows,
        spoils);
  }

  /** Says that it is why this side of an object is broken; what follows from that is left out. */
  public Finding explains(ObjectRef broken, String aspect) {
    List<Aspect> more = and(explains, new Aspect(broken, aspect));
    return new Finding(
        rule, severity, message, object, place, label, related, help, fix, more, follows, spoils);
  }

  /** Says that it is left out where another finding explains this aspect. */
  public Finding follows(ObjectRef broken, String aspect) {
    List<Aspect> more = and(follows, new Aspect(broken, aspect));
    return new Finding(
        rule, severity, message, object, place, label, related, help, fix, explains, more, spoils);
  }

  /** Says what cannot be believed because of it. */
  public Finding spoils(List<Place> places) {
    return new Finding(
        rule, severity, message, object, place, label, related, help, fix, explains, follows,
        places);
  }

  private static <T> List<T> and(List<T> some, T another) {
    return Stream.concat(some.stream(), Stream.of(another)).toList();
  }
}
