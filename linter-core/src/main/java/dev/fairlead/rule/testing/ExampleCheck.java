package dev.fairlead.rule.testing;

import dev.fairlead.finding.Finding;
import dev.fairlead.rule.Example;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One example through the rule: what is found against what is marked. */
final class ExampleCheck {
  private final Rule rule;
  private final YamlReader reader;
  private final String page;

  /**
   * @param page the name of the page, for the complaints
   */
  ExampleCheck(Rule rule, YamlReader reader, String page) {
    this.rule = rule;
    this.reader = reader;
    this.page = page;
  }

  /** What differs between the markers and the findings of the rule, with places on the page. */
  List<String> complaints(Example example) {
    World world = World.of(example, reader);
    List<Finding> findings = new ArrayList<>(world.check(rule));
    List<String> complaints = new ArrayList<>();
    for (Finding finding : findings) {
      String at = place(example, finding);
      MessageStyle.complaints(finding, world.network()).forEach(c -> complaints.add(at + c));
      if (!finding.rule().equals(rule.info().id())) {
        complaints.add(at + "the finding carries the id of another rule, " + finding.rule());
      }
    }
    compare(example, findings, complaints);
    complaints.addAll(new FixCheck(rule, reader).complaints(world, at -> place(example, at)));
    return complaints;
  }

  /** The same, but for the style of messages and the fixes. */
  List<String> differences(Example example) {
    List<Finding> findings = new ArrayList<>(World.of(example, reader).check(rule));
    List<String> differences = new ArrayList<>();
    compare(example, findings, differences);
    return differences;
  }

  private void compare(Example example, List<Finding> findings, List<String> complaints) {
    for (Example.File file : example.files()) {
      compare(file, findings, complaints);
    }
    for (Finding finding : findings) {
      complaints.add(place(example, finding) + "unmarked finding: " + finding.message());
    }
  }

  /** Takes the findings that are marked out of the list, and complains of markers without one. */
  private void compare(Example.File file, List<Finding> findings, List<String> complaints) {
    for (Example.Expected expected : file.expected()) {
      String at = page + ":" + (file.line() + expected.line() - 1) + ": ";
      List<Finding> onLine =
          findings.stream()
              .filter(f -> f.place().file().name().equals(file.name()))
              .filter(f -> markerLine(file, f) == expected.line())
              .toList();
      Optional<Finding> match =
          onLine.stream().filter(f -> f.message().contains(expected.part())).findFirst();
      if (expected.part().isEmpty()) {
        complaints.add(at + "the marker needs a part of the message");
      } else if (match.isPresent()) {
        findings.remove(match.get());
      } else if (onLine.isEmpty()) {
        complaints.add(at + "marked, but nothing is found here: " + expected.part());
      } else {
        String found = onLine.get(0).message();
        complaints.add(at + "no message contains: " + expected.part() + "\n  it says: " + found);
        findings.remove(onLine.get(0));
      }
    }
  }

  private String place(Example example, Finding finding) {
    for (Example.File file : example.files()) {
      if (file.name().equals(finding.place().file().name())) {
        return page + ":" + (file.line() + markerLine(file, finding) - 1) + ": ";
      }
    }
    return page + ":" + example.line() + ": (in no file of the example) ";
  }

  private static int markerLine(Example.File file, Finding finding) {
    return BlockScalarLines.markerLine(file.text().lines().toList(), finding.place().line());
  }
}
