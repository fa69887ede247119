/**
 * One document through the create path of the API server: accepted and defaulted, or rejected with
 * causes.
 */
@NullMarked
package dev.fairlead.apiserver;

import org.jspecify.annotations.NullMarked;
