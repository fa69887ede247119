/**
 * What policies ask of the evaluated model, in terms of the parts of objects. What the model does
 * not know is an {@link dev.fairlead.policies.question.UnknownAnswerException}.
 */
@NullMarked
package dev.fairlead.policies.question;

import org.jspecify.annotations.NullMarked;
