package dev.fairlead.lint.suppression;

import dev.fairlead.lint.suppression.Suppression.Reach;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the suppressions in the annotations of an object, one a line of the value. */
final class Annotations {
  static final String NAME = "fairlead.dev/ignore";

  private Annotations() {}

  static List<Suppression> of(Document document) {
    YamlMapping root = document.mapping();
    if (root == null
        || !(root.at("metadata", "annotations") instanceof YamlMapping annotations)
        || annotations.get(NAME) == null) {
      return List.of();
    }
    Reach reach = Reach.object(document, root);
    YamlNode value = annotations.get(NAME);
    List<Suppression> found = new ArrayList<>();
    if (value instanceof YamlScalar scalar && scalar.isString()) {
      int inside = scalar.style() == YamlScalar.Style.PLAIN ? 0 : 1;
      int start = scalar.place().start() + inside;
      boolean exact = scalar.place().file().text().startsWith(scalar.text(), start);
      int offset = 0;
      for (String line : scalar.text().split("\n", -1)) {
        if (!line.isBlank()) {
          int at = exact ? start + offset : -1;
          found.add(new Directive(line, scalar.place(), at).read(reach, false));
        }
        offset += line.length() + 1;
      }
    } else if (value != null) {
      Located<String> wrong = new Located<>("`" + NAME + "` takes a text", value.place());
      found.add(
          new Suppression(
              reach, List.of(), Optional.empty(), "", value.place(), false, List.of(wrong)));
    }
    return found;
  }
}
