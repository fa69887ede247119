package dev.fairlead.resource;

/** A Namespace; its labels matter to policies and routes. */
public record Namespace(ObjectMeta meta) implements Resource {}
