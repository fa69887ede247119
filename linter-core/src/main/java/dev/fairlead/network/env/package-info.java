/**
 * The environment of a container: its own variables, those of ConfigMaps and Secrets, and the
 * service links that the kubelet adds, with what wins and what {@code $(VAR)} becomes.
 */
@NullMarked
package dev.fairlead.network.env;

import org.jspecify.annotations.NullMarked;
