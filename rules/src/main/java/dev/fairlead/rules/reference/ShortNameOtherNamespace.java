package dev.fairlead.rules.reference;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.reference.Target;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ShortNameOtherNamespace.md beside this
 * file.
 */
public final class ShortNameOtherNamespace implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "short-name-other-namespace",
          Severity.ERROR,
          "A program calls a Service by a name that means another namespace");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(reference -> reference.kind().isText())
        .filter(reference -> reference.target().form() == Target.Form.HOST)
        .filter(reference -> reference.resolution() instanceof Resolution.OtherNamespace)
        .map(reference -> report(reference, (Resolution.OtherNamespace) reference.resolution()));
  }

  private static Finding report(Reference reference, Resolution.OtherNamespace other) {
    Service service = other.there().get(0);
    boolean shortName = reference.host().value().indexOf('.') < 0;
    Finding finding =
        Wording.finding(
                INFO,
                reference,
                reference.host().place(),
                "but the Service of that name is in namespace " + service.namespace())
            .severity(other.certain() ? Severity.ERROR : Severity.WARNING)
            .label(
                shortName
                    ? "a short name means the pod's own namespace"
                    : "names a namespace without such a Service")
            .because(service.meta() + " is here", service.meta().place())
            .follows(service.meta().ref(), "namespace");
    finding = Wording.withReader(finding, reference);
    String full = service.name() + "." + service.namespace();
    String title = "call `" + full + "`";
    boolean unique = other.there().size() == 1 && shortName && Wording.isPlain(reference.host());
    return unique
        ? finding.fix(Fix.unsafe(title, new Edit(reference.host().place(), full)))
        : finding.help(title);
  }
}
