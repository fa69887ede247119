package dev.fairlead.cli;

import dev.fairlead.evaluate.Batch;
import dev.fairlead.evaluate.Evaluation;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "evaluate",
    description = {
      "Print the whole evaluated model as JSON.",
      "What the API server stores or refuses, endpoints, pods with resolv.conf and environment."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "0..*", description = "The same as --in PATH.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "A file with one JSON object a line (name, yaml, cluster, dns, lookups, reach); prints"
              + " one line of answers for each.")
  private @Nullable String batch;

  @Mixin private ManifestOptions options = new ManifestOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (batch != null) {
      return batch(terminal.directory().resolve(batch));
    }
    List<String> all = new ArrayList<>(paths);
    all.addAll(options.paths);
    Manifests manifests =
        Manifests.load(all.isEmpty() ? List.of(".") : all, options, common, terminal);
    String text =
        JsonAnswer.of(
            json -> {
              json.key("scopes").beginArray();
              manifests.forEachNetwork(
                  (name, network) -> {
                    json.beginObject().key("scope").value(name);
                    new Evaluation(network.contents().verdicts(), network, Optional.empty())
                        .write(json);
                    json.endObject();
                  });
              json.endArray();
            });
    terminal.print(text);
    return manifests.status(ExitStatus.CLEAN);
  }

  private int batch(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UsageException("cannot read " + batch);
    }
    try (Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8)) {
      Batch.run(file, out);
      return ExitStatus.CLEAN;
    } catch (IOException e) {
      throw new NotWrittenException("standard output", e);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
