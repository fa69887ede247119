package dev.fairlead.cli;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.network.Contents;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stands in until dev.fairlead.input is there. */
record PlainFiles(List<Contents> scopes, List<Problem> unread) {
  static PlainFiles read(List<String> paths) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Problem> unread = new ArrayList<>();
    for (String path : paths) {
      try (Stream<Path> walk = Files.walk(Path.of(path))) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          String name = file.toString();
          if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            SourceFile source = new SourceFile(name, Files.readString(file));
            for (Document d : new SnakeYamlReader().read(source)) {
              YamlMapping object = d.mapping();
              if (object != null && d.isManifest()) {
                verdicts.add(new Verdict.Accepted(d, object, List.of()));
                problems.addAll(d.problems());
              } else if (object == null && source.text().contains("apiVersion:")) {
                problems.addAll(d.problems());
              }
            }
          }
        }
      } catch (IOException e) {
        SourceFile file = new SourceFile(path, "");
        unread.add(new Problem(Problem.Kind.UNREADABLE, Reasons.of(e), new Place(file, 0, 0)));
      }
    }
    return new PlainFiles(List.of(new Contents(verdicts, List.of(), problems, false)), unread);
  }
}
