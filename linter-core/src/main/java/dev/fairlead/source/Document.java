package dev.fairlead.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One YAML document of a file, or one item of a {@code kind: List}.
 *
 * @param index the number of the document in its file, from 0
 * @param root its value; null if it could not be read (then {@code problems} says why)
 * @param place the whole document in the file
 * @param problems what was wrong while reading it
 */
public record Document(
    SourceFile file, int index, @Nullable YamlNode root, Place place, List<Problem> problems) {
  public Document {
    problems = List.copyOf(problems);
  }

  /** The root if it is a mapping, as every manifest is; else null. */
  public @Nullable YamlMapping mapping() {
    return root instanceof YamlMapping m ? m : null;
  }

  /** Whether it has the {@code apiVersion} and {@code kind} that make it a manifest. */
  public boolean isManifest() {
    YamlMapping m = mapping();
    return m != null && m.string("apiVersion") != null && m.string("kind") != null;
  }
}
