/** Policies that are JSON Schemas, on networknt's validator, which only they load. */
@NullMarked
package dev.fairlead.policies.jsonschema;

import org.jspecify.annotations.NullMarked;
