/**
 * Runs a rule's page as its test, without a test framework, so that the rules of any jar can be
 * tested with it: {@code assertThat(RuleTester.of(rule).testPage()).isEmpty()}.
 */
@NullMarked
package dev.fairlead.rule.testing;

import org.jspecify.annotations.NullMarked;
