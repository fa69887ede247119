package dev.fairlead.network.reference.text;

/**
 * A word of a command line, without quotes.
 *
 * @param start of a script, the offset of its first character; of a list of arguments, its index
 */
public record Word(String text, int start) {}
