/** Rules on which pods a Service has behind it. */
@NullMarked
package dev.fairlead.rules.service;

import org.jspecify.annotations.NullMarked;
