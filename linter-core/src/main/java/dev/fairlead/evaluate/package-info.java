/** The evaluated model as JSON, in the form of the recorded answers it is compared with. */
@NullMarked
package dev.fairlead.evaluate;

import org.jspecify.annotations.NullMarked;
