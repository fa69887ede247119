package dev.fairlead.lint.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts that files would have, of those that differ from the disk. */
record Drafts(Map<EditableFile, String> texts) {
  static final Drafts NONE = new Drafts(Map.of());

  /** The same with other texts for some files. */
  Drafts with(Map<EditableFile, String> others) {
    Map<EditableFile, String> all = new LinkedHashMap<>(texts);
    all.putAll(others);
    return new Drafts(all);
  }

  Map<Path, byte[]> contents() {
    Map<Path, byte[]> contents = new HashMap<>();
    texts.forEach((file, text) -> contents.put(file.path(), file.encode(text)));
    return contents;
  }

  /** The files whose text is another one now, by name. */
  List<ChangedFile> changes() {
    List<ChangedFile> changes = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          if (!text.equals(file.text().source().text())) {
            changes.add(new ChangedFile(file, text));
          }
        });
    changes.sort((a, b) -> a.name().compareTo(b.name()));
    return changes;
  }
}
