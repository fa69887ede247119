/**
 * Custom resources: what the CustomResourceDefinitions at hand make of them.
 *
 * <p>The order is that of {@code k8s.io/apiextensions-apiserver}: fields that the structural schema
 * does not declare are reported and pruned, nulls that are not allowed are dropped, defaults are
 * filled in, and the result is validated. Pruning, defaulting and list types are worked out here;
 * the keywords of JSON Schema are left to networknt's validator, which is loaded only once a custom
 * resource meets its CRD. CEL rules ({@code x-kubernetes-validations}) and {@code format} are not
 * evaluated.
 */
@NullMarked
package dev.fairlead.apiserver.crd;

import org.jspecify.annotations.NullMarked;
