package dev.fairlead.input;

import dev.fairlead.source.Document;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/** All documents but some: a view, since each of many scopes has almost all others around it. */
final class Outside extends AbstractList<Document> implements RandomAccess {
  private final List<Document> all;

  /** For each document inside, in ascending order, how many documents outside stand before it. */
  private final int[] before;

  /**
   * @param positions the position of each document in {@code all}
   */
  Outside(List<Document> all, Map<Document, Integer> positions, List<Document> inside) {
    this.all = all;
    this.before = new int[inside.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = Objects.requireNonNull(positions.get(inside.get(i)));
    }
    Arrays.sort(before);
    for (int i = 0; i < before.length; i++) {
      before[i] -= i;
    }
  }

  /** Positions by identity: equal documents of a file named twice are still two. */
  static Map<Document, Integer> positions(List<Document> all) {
    Map<Document, Integer> positions = new IdentityHashMap<>(all.size() * 2);
    for (int i = 0; i < all.size(); i++) {
      positions.put(all.get(i), i);
    }
    return positions;
  }

  @Override
  public Document get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    // As many documents inside stand before the wanted one as have at most `index` outside before.
    int low = 0;
    int high = before.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle] <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.get(index + low);
  }

  @Override
  public int size() {
    return all.size() - before.length;
  }
}
