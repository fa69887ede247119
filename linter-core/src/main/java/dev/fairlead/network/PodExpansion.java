package dev.fairlead.network;

import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes the pods of a workload: labels of the template plus what each controller adds ({@code
 * pkg/controller/controller_utils.go}: {@code GetPodFromTemplate}, and the controllers themselves).
 */
final class PodExpansion {
  private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";
  private static final String POD_INDEX = "apps.kubernetes.io/pod-index";
  private static final String JOB_INDEX = "batch.kubernetes.io/job-completion-index";

  private final Workload workload;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, PodSet.Numbering> numbered = new HashMap<>();
  private final Set<String> generated = new HashSet<>();
  private Optional<Ordinals> ordinals = Optional.empty();
  private OptionalInt count = OptionalInt.empty();
  private boolean openLabels;

  private PodExpansion(Workload workload) {
    this.workload = workload;
    for (Labels.Label label : workload.template().labels().all()) {
      labels.put(label.key(), label.value());
    }
  }

  static PodSet of(Workload workload, int minor) {
    return new PodExpansion(workload).expand(minor);
  }

  private PodSet expand(int minor) {
    switch (workload.kind()) {
      case POD -> count = OptionalInt.of(1);
      case DEPLOYMENT -> {
        replicas();
        generated.add("pod-template-hash");
      }
      case REPLICA_SET, REPLICATION_CONTROLLER -> replicas();
      case CUSTOM -> custom();
      case STATEFUL_SET -> statefulSet(minor);
      case DAEMON_SET -> {
        generated.add("controller-revision-hash");
        generated.add("pod-template-generation");
      }
      case JOB -> job(workload.fields(), true);
      case CRON_JOB -> cronJob();
    }
    if (minor >= 35) {
      // Copied from the node when the pod is bound (plugin/pkg/admission/podtopologylabels).
      generated.add("topology.kubernetes.io/zone");
      generated.add("topology.kubernetes.io/region");
    }
    generated.forEach(labels::remove);
    return new PodSet(
        workload,
        labels,
        numbered,
        generated,
        openLabels,
        ordinals,
        count,
        workload.kind() == Workload.Kind.JOB || workload.kind() == Workload.Kind.CRON_JOB);
  }

  private void replicas() {
    count = OptionalInt.of(Math.max(0, workload.replicaCount()));
  }

  /** The labels of controllers that are widely used and well known; any other may add any label. */
  private void custom() {
    replicas();
    switch (workload.meta().group()) {
      case "argoproj.io" -> generated.add("rollouts-pod-template-hash");
      case "apps.kruise.io" -> {
        generated.add("controller-revision-hash");
        generated.add("pod-template-hash");
        generated.add("apps.kruise.io/cloneset-instance-id");
      }
      case "apps.openshift.io" -> {
        generated.add("deployment");
        labels.put("deploymentconfig", workload.name());
      }
      default -> openLabels = true;
    }
  }

  private void statefulSet(int minor) {
    replicas();
    int pods = count.orElse(0);
    int first = Math.min(Math.max(0, workload.firstOrdinal()), Integer.MAX_VALUE - pods);
    ordinals = Optional.of(new Ordinals(first, pods));
    generated.add("controller-revision-hash");
    number(POD_NAME, PodSet.Numbering.NAME);
    if (minor >= 28) {
      number(POD_INDEX, PodSet.Numbering.NUMBER);
    }
  }

  /** The counterpart of {@code generateSelector} in {@code pkg/registry/batch/job/strategy.go}. */
  private void job(Fields spec, boolean named) {
    Optional<Integer> completions = spec.integer("completions").map(Located::value);
    int parallelism = spec.integer("parallelism").map(Located::value).orElse(1);
    boolean indexed =
        spec.text("completionMode").filter(m -> m.value().equals("Indexed")).isPresent();
    int active = Math.max(0, Math.min(parallelism, completions.orElse(parallelism)));
    count = named ? OptionalInt.of(active) : OptionalInt.empty();
    if (indexed) {
      ordinals = Optional.of(new Ordinals(0, active));
      number(JOB_INDEX, PodSet.Numbering.NUMBER);
    }
    if (spec.isTrue("manualSelector")) {
      return;
    }
    generated.add("controller-uid");
    generated.add("batch.kubernetes.io/controller-uid");
    if (named) {
      labels.put("job-name", workload.name());
      labels.put("batch.kubernetes.io/job-name", workload.name());
    } else {
      generated.add("job-name");
      generated.add("batch.kubernetes.io/job-name");
    }
  }

  private void cronJob() {
    workload
        .fields()
        .fields("jobTemplate")
        .flatMap(j -> j.fields("spec"))
        .ifPresent(spec -> job(spec, false));
  }

  private void number(String key, PodSet.Numbering numbering) {
    labels.remove(key);
    numbered.put(key, numbering);
  }
}
