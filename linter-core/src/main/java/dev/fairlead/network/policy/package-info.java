/**
 * Who may talk to whom: NetworkPolicy and the cluster-wide policies as set algebra.
 *
 * <p>README.md beside this file explains the algorithm with a running example. Words: a
 * <i>connection</i> is a protocol and a destination port; a <i>peer</i> is one end of a connection;
 * a <i>side</i> is the part of the question that the policies of one end decide (egress at the
 * source, ingress at the destination); a <i>verdict</i> is the answer for one connection with the
 * {@link dev.fairlead.network.policy.Reason reasons} that made it.
 */
@NullMarked
package dev.fairlead.network.policy;

import org.jspecify.annotations.NullMarked;
