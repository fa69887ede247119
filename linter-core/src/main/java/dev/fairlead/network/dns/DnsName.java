package dev.fairlead.network.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An absolute domain name. Two are equal whatever their case; the spelling is kept.
 *
 * @param labels from left to right; a symbol in angle brackets, such as {@code <dashed:pod:...>},
 *     is one label
 */
public record DnsName(List<String> labels) {
  public DnsName {
    labels = List.copyOf(labels);
  }

  /** Reads a name with or without trailing dot; empty labels are kept, but for the last one. */
  public static DnsName parse(String text) {
    List<String> labels = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '<' ? 1 : c == '>' && depth > 0 ? -1 : 0;
      if (c == '.' && depth == 0) {
        labels.add(text.substring(start, i));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      labels.add(text.substring(start));
    }
    return new DnsName(labels);
  }

  /** This name with labels put before it. */
  DnsName under(String... before) {
    List<String> all = new ArrayList<>(List.of(before));
    all.addAll(labels);
    return new DnsName(all);
  }

  /** Whether the name is a zone or lies in it. */
  public boolean isIn(DnsName zone) {
    int more = labels.size() - zone.labels.size();
    return more >= 0 && equal(labels.subList(more, labels.size()), zone.labels);
  }

  /** The labels left of a zone that the name lies in. */
  public List<String> leftOf(DnsName zone) {
    return labels.subList(0, labels.size() - zone.labels.size());
  }

  /** The number of dots between labels. */
  public int dots() {
    return Math.max(0, labels.size() - 1);
  }

  private static boolean equal(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equalsIgnoreCase(b.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DnsName name && equal(labels, name.labels);
  }

  @Override
  public int hashCode() {
    return toString().toLowerCase(Locale.ROOT).hashCode();
  }

  /** With the trailing dot. */
  @Override
  public String toString() {
    return String.join(".", labels) + ".";
  }
}
