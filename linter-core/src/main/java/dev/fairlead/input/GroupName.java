package dev.fairlead.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What several directories together are called: {@code k8s/{deployments,services}}. */
final class GroupName {
  private GroupName() {}

  static String of(List<Cell> group) {
    if (group.size() == 1) {
      return group.get(0).name();
    }
    List<String> names = new ArrayList<>();
    group.forEach(cell -> names.add(cell.name()));
    String shared = sharedDirectory(names);
    List<String> ends = new ArrayList<>();
    for (String name : names) {
      String end = name.substring(Math.min(name.length(), shared.length()));
      ends.add(end.isEmpty() ? "." : end);
    }
    return shared + "{" + String.join(",", ends) + "}";
  }

  /** The directories that all names begin with, with a slash at the end if there are any. */
  private static String sharedDirectory(List<String> names) {
    String[] shared = names.get(0).split("/", -1);
    int count = shared.length;
    for (String name : names) {
      String[] parts = name.split("/", -1);
      count = Math.min(count, parts.length);
      for (int i = 0; i < count; i++) {
        if (!parts[i].equals(shared[i])) {
          count = i;
        }
      }
    }
    return count == 0 ? "" : String.join("/", Arrays.copyOf(shared, count)) + "/";
  }
}
