/**
 * One document through the create path of the API server: accepted and defaulted, or rejected with
 * causes.
 *
 * <p>{@link dev.fairlead.apiserver.ApiServer} holds what documents of one cluster share; {@code
 * Creation} takes one of them through the stages, in the order that decides which error a user
 * sees:
 *
 * <ol>
 *   <li>{@code ClientSide}: is it an object, of a kind that is served, with metadata of the right
 *       types?
 *   <li>{@code StrictDecoder} reads it into the Go type that {@code schema} describes; {@code
 *       GoTypes} knows what the published tables do not.
 *   <li>{@code ModelledKind} is the table of kinds: for each its {@code ...Defaults}, pure
 *       functions over the tree that share every node they leave alone ({@code Draft}), and its
 *       {@code ...Validation}, which reads the tree as the Go structs that the server has ({@code
 *       Struct}).
 *   <li>{@code ServiceAllocation} gives a Service its families, addresses and node ports before it
 *       is validated; {@code Allocations} remembers who has what.
 * </ol>
 *
 * <p>A {@code Review} collects what is wrong; a {@code FieldPath} prints a path as the server does
 * and finds its place in the document as written. {@code Formats}, {@code IpAddress}, {@code Cidr}
 * and {@code Quantity} are the shared vocabulary.
 *
 * <p>What is encoded is Kubernetes 1.25 to 1.36 with default feature gates; where a minor differs
 * the code asks {@code KubernetesVersion.atLeast}. Rules outside of networking are here only as far
 * as manifests commonly trip over them. Held to recorded answers of a 1.36 server by {@code
 * AdmissionVectorsTest}.
 */
@NullMarked
package dev.fairlead.apiserver;

import org.jspecify.annotations.NullMarked;
