package dev.fairlead.policies;

import dev.fairlead.rule.Example;
import dev.fairlead.source.Place;

/**
 * A sample of manifests in a policy file, with what the policy must say of it.
 *
 * @param name what it shows
 * @param fails whether the policy must report something: the marked lines and no other
 * @param example the manifests; lines that must be reported end in {@code # finding: part}
 * @param place the sample in the policy file
 */
record PolicyTest(String name, boolean fails, Example example, Place place) {}
