package dev.fairlead.rule.testing;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Edits;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Each fix, applied alone, must make its finding go away and bring no other. */
final class FixCheck {
  private final Rule rule;
  private final YamlReader reader;

  FixCheck(Rule rule, YamlReader reader) {
    this.rule = rule;
    this.reader = reader;
  }

  List<String> complaints(World world, Function<Finding, String> at) {
    List<String> complaints = new ArrayList<>();
    List<Finding> before = world.check(rule);
    for (Finding finding : before) {
      List<Edit> edits = finding.fix().map(Fix::edits).orElse(List.of());
      if (!edits.isEmpty()) {
        check(world, before, finding, edits)
            .ifPresent(complaint -> complaints.add(at.apply(finding) + complaint));
      }
    }
    return complaints;
  }

  private Optional<String> check(
      World world, List<Finding> before, Finding finding, List<Edit> edits) {
    List<SourceFile> mended = new ArrayList<>();
    for (SourceFile file : world.files()) {
      Optional<String> text = Edits.apply(file, edits);
      if (text.isEmpty()) {
        return Optional.of("two edits of the fix overlap: " + finding.message());
      }
      mended.add(new SourceFile(file.name(), text.get()));
    }
    List<Finding> after = World.of(mended, reader).check(rule);
    if (after.size() < before.size()) {
      return Optional.empty();
    }
    StringBuilder complaint = new StringBuilder("the fix does not mend it: ");
    complaint.append(finding.message());
    after.forEach(
        f ->
            complaint
                .append("\n  still found: ")
                .append(f.place())
                .append(' ')
                .append(f.message()));
    mended.forEach(f -> complaint.append("\n  ").append(f.text().replace("\n", "\n  ")));
    return Optional.of(complaint.toString().stripTrailing());
  }
}
