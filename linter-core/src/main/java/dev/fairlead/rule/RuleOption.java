package dev.fairlead.rule;

/**
 * A whole number that a project may set for a rule.
 *
 * @param name as it is written in the configuration, beside {@code severity}
 * @param usual what holds where nothing is set
 * @param least the smallest number that makes sense
 * @param most the largest number that makes sense
 * @param summary one sentence that says what it does
 */
public record RuleOption(String name, int usual, int least, int most, String summary) {}
