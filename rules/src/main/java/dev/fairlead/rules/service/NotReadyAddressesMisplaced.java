package dev.fairlead.rules.service;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NotReadyAddressesMisplaced.md beside
 * this file.
 */
public final class NotReadyAddressesMisplaced implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "not-ready-addresses-misplaced",
          Severity.WARNING,
          "publishNotReadyAddresses is written where nobody reads it");

  private static final String FIELD = "publishNotReadyAddresses";

  /** Read until 1.23 by the controller of Endpoints, never by that of EndpointSlices. */
  private static final String OLD = "service.alpha.kubernetes.io/tolerate-unready-endpoints";

  private static final int OLD_ENDED = 24;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    boolean ended = network.profile().minor() >= OLD_ENDED;
    List<Finding> findings = new ArrayList<>();
    for (Resource resource : network.resources()) {
      if (resource instanceof Service service && service.fields().bool(FIELD).isEmpty()) {
        misplaced(service, service.meta().annotations(), ended, findings);
        misplaced(service, service.meta().labels(), ended, findings);
      }
    }
    return findings.stream();
  }

  private static void misplaced(
      Service service, Labels labels, boolean ended, List<Finding> findings) {
    for (Labels.Label label : labels.all()) {
      String name = label.key().substring(label.key().lastIndexOf('/') + 1);
      if (label.value().equals("true")
          && (name.equals(FIELD) || (ended && label.key().equals(OLD)))) {
        findings.add(report(service, label));
      }
    }
  }

  private static Finding report(Service service, Labels.Label label) {
    boolean old = label.key().equals(OLD);
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                label.keyPlace(),
                service.meta()
                    + ": `"
                    + label.key()
                    + "` has no effect"
                    + (old ? " since Kubernetes 1." + OLD_ENDED : "")
                    + "; pods that are not ready are not published")
            .label(old ? "nobody reads it any more" : "it is a field of `spec`")
            .explains(service.meta().ref(), "names of pods that are not ready");
    Optional<Edit> edit =
        service.fields().node().entries().isEmpty()
            ? Optional.empty()
            : Optional.of(Edit.field(service.fields().place(), FIELD, true));
    String title = "set `" + FIELD + ": true` under `spec`";
    return edit.isPresent() ? finding.fix(Fix.unsafe(title, edit.get())) : finding.help(title);
  }
}
