package dev.fairlead.rules.ingress;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressClassSetTwice.md beside this
 * file.
 */
public final class IngressClassSetTwice implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-class-set-twice", Severity.ERROR, "An Ingress names two different classes");

  private static final String ANNOTATION = "kubernetes.io/ingress.class";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Ingress ingress = (Ingress) rejection.resource();
    Labels.Label annotation = ingress.meta().annotations().label(ANNOTATION);
    Located<String> field = ingress.className().orElse(null);
    if (annotation == null || field == null) {
      return Stream.empty();
    }
    String title = "remove the annotation: the field replaces it";
    Finding finding =
        Finding.of(
                INFO,
                ingress.meta().ref(),
                annotation.place(),
                rejection + " names two classes, `" + annotation.value() + "` and `" + field + "`")
            .label("refused: not the class of the field")
            .because("the class in the field", field.place())
            .help(title);
    return Stream.of(
        without(ingress, annotation.keyPlace())
            .map(edit -> finding.fix(Fix.unsafe(title, edit)))
            .orElse(finding));
  }

  private static Optional<Edit> without(Ingress ingress, Place annotation) {
    YamlMapping root = ingress.meta().document().mapping();
    YamlMapping annotations = root == null ? null : root.holderOf(annotation);
    return annotations == null ? Optional.empty() : Edit.removal(annotations, ANNOTATION);
  }
}
