package dev.fairlead.rules.policy;

import dev.fairlead.finding.Edit;
import dev.fairlead.source.Place;
import java.util.Optional;

/** An item of a list as it stands in its file. */
final class ListItem {
  private ListItem() {}

  /**
   * Takes the dash off an item in block style, so that its fields join the item before it.
   *
   * @param before the item it joins, of which the fields must begin in the same column
   */
  static Optional<Edit> join(Place before, Place item) {
    String text = item.file().text();
    int i = item.start() - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    boolean block = i >= 0 && text.charAt(i) == '-' && item.column() == before.column();
    return block ? Optional.of(new Edit(new Place(item.file(), i, i + 1), " ")) : Optional.empty();
  }
}
