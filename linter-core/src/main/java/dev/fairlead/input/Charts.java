package dev.fairlead.input;

import dev.fairlead.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Helm charts among the files, unrendered: what is a template in one place of a chart may exist
 * in every other.
 */
final class Charts {
  private final Set<Path> directories = new HashSet<>();
  private final Map<Path, List<LoadedFile>> broken = new LinkedHashMap<>();

  Charts(List<LoadedFile> files) {
    for (LoadedFile file : files) {
      Path path = file.found().path();
      Path name = path == null ? null : path.getFileName();
      Path directory = path == null ? null : path.getParent();
      if (name != null && directory != null && name.toString().equals("Chart.yaml")) {
        directories.add(directory);
      }
    }
    for (LoadedFile file : files) {
      Path chart = file.problems().isEmpty() ? null : chartOf(file);
      if (chart != null) {
        broken.computeIfAbsent(chart, c -> new ArrayList<>()).add(file);
      }
    }
  }

  /** What could not be read in the charts of some files, those files themselves left out. */
  List<Problem> unreadBeside(List<LoadedFile> members) {
    Set<Path> charts = new HashSet<>();
    Set<LoadedFile> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(members);
    List<Problem> unread = new ArrayList<>();
    for (LoadedFile member : members) {
      Path chart = chartOf(member);
      if (chart != null && charts.add(chart)) {
        for (LoadedFile file : broken.getOrDefault(chart, List.of())) {
          if (!own.contains(file)) {
            unread.addAll(file.problems());
          }
        }
      }
    }
    return unread;
  }

  private @Nullable Path chartOf(LoadedFile file) {
    Path path = file.found().path();
    return path == null ? null : chartOf(path.getParent());
  }

  /** The chart that a directory is in, null if none. */
  @Nullable Path chartOf(@Nullable Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (directories.contains(at)) {
        return at;
      }
    }
    return null;
  }
}
