package dev.fairlead.rules.reference;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.reference.Site;
import dev.fairlead.network.reference.Target;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is UnknownServiceHost.md beside this file.
 */
public final class UnknownServiceHost implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-service-host",
          Severity.WARNING,
          "A program calls a host that looks like a Service, and there is none of that name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(r -> r.kind().isText() || r.kind() == Site.Kind.EXTERNAL_NAME)
        .filter(reference -> reference.target().form() != Target.Form.OBJECT)
        .filter(reference -> reference.resolution() instanceof Resolution.ServiceMissing)
        .map(reference -> report(reference, (Resolution.ServiceMissing) reference.resolution()));
  }

  private static Finding report(Reference reference, Resolution.ServiceMissing missing) {
    Finding finding =
        Wording.finding(
                INFO, reference, reference.host().place(), "but there is no Service of that name")
            .label("does not resolve");
    finding = Wording.withReader(finding, reference);
    if (!missing.near().isEmpty()) {
      Service near = missing.near().get(0);
      finding = finding.because("closest: " + near, near.meta().place());
      return advise(finding.follows(near.meta().ref(), "name"), reference, near);
    }
    if (!missing.namesakes().isEmpty()) {
      Workload namesake = missing.namesakes().get(0);
      return finding
          .because(namesake + " has the name, but no Service selects it", namesake.meta().place())
          .help("add a Service " + namesake.name() + " for its pods");
    }
    return finding.help("write the name of a Service");
  }

  /** Only a bare name can be replaced: behind a dot the rest would have to be looked at, too. */
  private static Finding advise(Finding finding, Reference reference, Service near) {
    String title = "call `" + near.name() + "`";
    boolean bare = reference.host().value().indexOf('.') < 0 && Wording.isPlain(reference.host());
    return bare
        ? finding.fix(Fix.unsafe(title, new Edit(reference.host().place(), near.name())))
        : finding.help(title);
  }
}
