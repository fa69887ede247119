package dev.fairlead.rules.rejection;

import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a document cannot be believed because of a mistake in it: what other rules make of
 * that part would only repeat the mistake in other words.
 *
 * <p>It is as little as possible: the field that is wrong. Of ports it is the whole list, since
 * what is looked for there may be the very one; where a list of ports was meant but is not read, it
 * is all containers; of a selector and the labels that it must match it is both.
 */
public final class Spoilt {
  private static final String PORTS = "ports";

  private final Place wrong;
  private final List<YamlMapping.Entry> path = new ArrayList<>();

  private Spoilt(Place wrong) {
    this.wrong = wrong;
  }

  /**
   * The parts that a mistake spoils.
   *
   * @param meant the name of the field that was meant to be there, if that is what is wrong
   */
  public static List<Place> by(Document document, Place wrong, @Nullable String meant) {
    YamlMapping root = document.mapping();
    if (root == null || root.place().file() != wrong.file()) {
      return List.of();
    }
    Spoilt spoilt = new Spoilt(wrong);
    spoilt.descend(root);
    return spoilt.parts(root, meant);
  }

  private void descend(@Nullable YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (isIn(entry.place())) {
          path.add(entry);
          descend(entry.value());
          return;
        }
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(this::descend);
    }
  }

  private boolean isIn(Place whole) {
    return whole.file() == wrong.file()
        && whole.start() <= wrong.start()
        && wrong.end() <= whole.end();
  }

  private List<Place> parts(YamlMapping root, @Nullable String meant) {
    if (path.isEmpty()) {
      return List.of();
    }
    YamlMapping.Entry last = path.get(path.size() - 1);
    boolean lost = PORTS.equals(meant) || (last.name().equals(PORTS) && isIn(last.key().place()));
    int ports = indexOf(PORTS);
    int containers = Math.max(indexOf("containers"), indexOf("initContainers"));
    if (lost && containers >= 0) {
      return List.of(path.get(containers).place());
    }
    if (ports >= 0) {
      return List.of(path.get(ports).place());
    }
    YamlNode selector = root.at("spec", "selector");
    YamlNode metadata = root.at("spec", "template", "metadata");
    boolean about =
        (selector != null && isIn(selector.place()))
            || (metadata != null && isIn(metadata.place()));
    return about && selector != null && metadata != null
        ? List.of(selector.place(), metadata.place())
        : List.of(last.place());
  }

  private int indexOf(String key) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).name().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
