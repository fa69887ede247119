/** Rules on ports: of Services, containers and probes, by number and by name. */
@NullMarked
package dev.fairlead.rules.port;

import org.jspecify.annotations.NullMarked;
