/** Rules on NetworkPolicies: what they say, whom they mean, and whom they shut out. */
@NullMarked
package dev.fairlead.rules.policy;

import org.jspecify.annotations.NullMarked;
