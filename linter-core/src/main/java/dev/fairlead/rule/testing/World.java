package dev.fairlead.rule.testing;

import dev.fairlead.apiserver.ApiServer;
import dev.fairlead.apiserver.ServerOptions;
import dev.fairlead.apiserver.Verdict;
import dev.fairlead.apiserver.crd.CustomResources;
import dev.fairlead.application.Application;
import dev.fairlead.finding.Finding;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Contents;
import dev.fairlead.network.Network;
import dev.fairlead.network.Surroundings;
import dev.fairlead.rule.Example;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of an example, evaluated as the one scope of a run; {@link ExampleProfile#FILE} tells
 * of the cluster. Files with the names of an application's settings are those of one application
 * that serves HTTP.
 */
record World(List<SourceFile> files, Network network) {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.<Finding, String>comparing(f -> f.place().file().name())
          .thenComparing(f -> f.place().start())
          .thenComparing(Finding::message);

  static World of(Example example, YamlReader reader) {
    List<SourceFile> files = new ArrayList<>();
    example.files().forEach(file -> files.add(new SourceFile(file.name(), file.text())));
    return of(files, reader);
  }

  static World of(List<SourceFile> files, YamlReader reader) {
    List<Document> documents = new ArrayList<>();
    List<Document> configuration = new ArrayList<>();
    for (SourceFile file : files) {
      if (!Application.isSettings(file.name())) {
        boolean configures = file.name().equals(ExampleProfile.FILE);
        (configures ? configuration : documents).addAll(reader.read(file));
      }
    }
    ClusterProfile profile = ExampleProfile.of(configuration);
    List<Application> applications =
        Application.read(List.of(), true, files, List.of()).map(List::of).orElse(List.of());
    List<Problem> problems = new ArrayList<>();
    documents.forEach(document -> problems.addAll(document.problems()));
    Contents contents =
        new Contents(verdicts(documents, profile), Surroundings.NONE, problems, false)
            .with(applications);
    return new World(List.copyOf(files), Network.of(contents, profile));
  }

  /** What the rule finds in here, in the order of the files. */
  List<Finding> check(Rule rule) {
    List<SourceFile> order = files;
    return rule.check(network)
        .sorted(
            Comparator.<Finding>comparingInt(f -> order.indexOf(f.place().file()))
                .thenComparing(BY_PLACE))
        .toList();
  }

  private static List<Verdict> verdicts(List<Document> documents, ClusterProfile profile) {
    List<Document> manifests = documents.stream().filter(Document::isManifest).toList();
    ServerOptions options = ServerOptions.of(profile.minor(), profile.ipFamilies());
    return ApiServer.of(options, CustomResources.of(manifests)).create(manifests);
  }
}
