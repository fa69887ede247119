package dev.fairlead.lint.suppression;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Resource;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds a word wherever it stands in a value. */
record FindsBad(String id, String word) implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(id, Severity.ERROR, "finds " + word);
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> found = new ArrayList<>();
    for (Resource resource : network.resources()) {
      find(resource, resource.meta().object(), found);
    }
    return found.stream();
  }

  private void find(Resource resource, YamlNode node, List<Finding> found) {
    if (node instanceof YamlMapping mapping) {
      mapping.entries().forEach(entry -> find(resource, entry.value(), found));
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> find(resource, item, found));
    } else if (node instanceof YamlScalar scalar) {
      int at = scalar.place().text().indexOf(word);
      if (at >= 0 && scalar.text().contains(word)) {
        int start = scalar.place().start() + at;
        Place place = new Place(scalar.place().file(), start, start + word.length());
        found.add(Finding.of(info(), resource.meta().ref(), place, word));
      }
    }
  }
}
