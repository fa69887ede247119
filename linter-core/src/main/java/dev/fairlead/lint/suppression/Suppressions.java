package dev.fairlead.lint.suppression;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.input.Input;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The suppressions in the manifests of an input, and which of them have suppressed something. */
public final class Suppressions {
  /** What every suppression contains: files without it are not looked into. */
  private static final String MARK = "fairlead";

  private final Map<SourceFile, List<Document>> documents = new IdentityHashMap<>();
  private final Map<SourceFile, List<Suppression>> byFile = new IdentityHashMap<>();
  private final Map<ObjectRef, List<Suppression>> byObject = new HashMap<>();
  private final List<Suppression> all = new ArrayList<>();
  private final Map<Suppression, Set<String>> used = new IdentityHashMap<>();

  private Suppressions() {}

  /** Looks for suppressions; null where no file has any. */
  public static @Nullable Suppressions in(Input input) {
    Set<SourceFile> marked = null;
    SourceFile last = null;
    for (Document document : input.documents()) {
      if (document.file() != last) {
        last = document.file();
        marked = withMarked(marked, last);
      }
    }
    for (Document fragment : input.fragments()) {
      marked = withMarked(marked, fragment.file());
    }
    for (Problem problem : input.problems()) {
      marked = withMarked(marked, problem.place().file());
    }
    return marked == null ? null : new Suppressions().read(input, marked);
  }

  private static @Nullable Set<SourceFile> withMarked(
      @Nullable Set<SourceFile> marked, SourceFile file) {
    if (!file.text().contains(MARK)) {
      return marked;
    }
    Set<SourceFile> more = marked == null ? new LinkedHashSet<>() : marked;
    more.add(file);
    return more;
  }

  private @Nullable Suppressions read(Input input, Set<SourceFile> marked) {
    List<Document> manifests = new ArrayList<>(input.documents());
    manifests.addAll(input.fragments());
    for (Document document : manifests) {
      if (marked.contains(document.file())) {
        documents.computeIfAbsent(document.file(), f -> new ArrayList<>()).add(document);
      }
    }
    for (SourceFile file : marked) {
      List<Document> inside = documents.getOrDefault(file, List.of());
      new Comments(file, inside).suppressions().forEach(s -> add(file, s));
      inside.forEach(document -> Annotations.of(document).forEach(s -> add(file, s)));
    }
    return all.isEmpty() ? null : this;
  }

  private void add(SourceFile file, Suppression suppression) {
    byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(suppression);
    ObjectRef object = suppression.reach().object();
    if (object != null) {
      byObject.computeIfAbsent(object, o -> new ArrayList<>()).add(suppression);
    }
    all.add(suppression);
  }

  /** All of them, by file. */
  List<Suppression> all() {
    return all;
  }

  /** Whether a suppression has suppressed something that a rule found. */
  boolean isUsed(Suppression suppression, String rule) {
    return used.getOrDefault(suppression, Set.of()).contains(rule);
  }

  /** The suppression that a finding falls under, null if there is none; it then counts as used. */
  public @Nullable Suppression of(Finding finding) {
    SourceFile file = finding.place().file();
    Suppression first = null;
    int keyLine = -1;
    for (Suppression suppression : byFile.getOrDefault(file, List.of())) {
      if (mayMean(suppression, finding)) {
        if (keyLine < 0) {
          List<Document> inside = documents.getOrDefault(file, List.of());
          keyLine = new EnclosingScalar(inside).keyLine(finding.place());
        }
        if (reaches(suppression, finding.place(), keyLine)) {
          first = use(suppression, finding, first);
        }
      }
    }
    // An annotation goes with its object, wherever the part that is wrong has come from.
    ObjectRef object = finding.object().orElse(null);
    for (Suppression suppression :
        object == null ? List.<Suppression>of() : byObject.getOrDefault(object, List.of())) {
      if (mayMean(suppression, finding)) {
        first = use(suppression, finding, first);
      }
    }
    return first;
  }

  private static boolean mayMean(Suppression suppression, Finding finding) {
    return suppression.names(finding.rule()) && !suppression.isExpired();
  }

  private Suppression use(Suppression suppression, Finding finding, @Nullable Suppression first) {
    used.computeIfAbsent(suppression, s -> new HashSet<>()).add(finding.rule());
    return first == null ? suppression : first;
  }

  private static boolean reaches(Suppression suppression, Place place, int keyLine) {
    Suppression.Reach reach = suppression.reach();
    if (reach.document() != null) {
      return isIn(reach.document(), place);
    }
    return reach.isFile() || reach.line() == place.line() || reach.line() == keyLine;
  }

  private static boolean isIn(Document document, Place place) {
    return document.file() == place.file()
        && document.place().start() <= place.start()
        && place.end() <= document.place().end();
  }
}
