/**
 * What a text names, before anything is known of the cluster: hosts, ports and where they stand.
 *
 * <p>A <em>mention</em> is a stretch of text that holds a host. It is <em>certain</em> where the
 * position leaves no doubt (behind a scheme, under a key such as {@code DB_HOST}, in the host
 * argument of a known command), and otherwise a mere likeness ({@code orders:8080} somewhere in a
 * script) that counts only if the cluster has such a Service.
 */
@NullMarked
package dev.fairlead.network.reference.text;

import org.jspecify.annotations.NullMarked;
