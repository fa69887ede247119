package dev.fairlead.policies.question;

import dev.fairlead.policies.Part;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a workload that its pods are made from. */
public final class PodParts {
  private PodParts() {}

  /** The pod template, of a Pod the Pod itself; null where it is not written. */
  public static @Nullable Part template(Workload workload) {
    Part whole = Part.of(workload, workload.meta().object());
    return switch (workload.kind()) {
      case POD -> whole;
      case CRON_JOB -> below(whole, "spec", "jobTemplate", "spec", "template");
      default -> below(whole, "spec", "template");
    };
  }

  /** The pod specification; null where it is not written. */
  public static @Nullable Part spec(Workload workload) {
    Part template = template(workload);
    return template == null ? null : template.child("spec");
  }

  /**
   * Containers in the order of the file.
   *
   * @param lists the fields of the pod specification that list them
   */
  public static List<Part> containers(Workload workload, String... lists) {
    List<Part> containers = new ArrayList<>();
    Part spec = spec(workload);
    for (String field : lists) {
      Part list = spec == null ? null : spec.child(field);
      int count = list != null && list.node() instanceof YamlSequence s ? s.items().size() : 0;
      for (int i = 0; i < count && list != null; i++) {
        Part item = list.item(i);
        if (item != null) {
          containers.add(item);
        }
      }
    }
    return containers;
  }

  private static @Nullable Part below(Part part, String... steps) {
    Part at = part;
    for (String step : steps) {
      at = at == null ? null : at.child(step);
    }
    return at;
  }
}
