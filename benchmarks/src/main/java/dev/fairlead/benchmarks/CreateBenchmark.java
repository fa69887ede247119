package dev.fairlead.benchmarks;

import dev.fairlead.apiserver.ApiServer;
import dev.fairlead.apiserver.Verdict;
import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One document through the create path: decode, default, allocate, validate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CreateBenchmark {
  /** The kind of the document; each stands once in manifests.yaml. */
  @Param({
    "Service",
    "Deployment",
    "StatefulSet",
    "CronJob",
    "Ingress",
    "NetworkPolicy",
    "ConfigMap"
  })
  public String kind = "";

  private final ApiServer server =
      ApiServer.of(KubernetesVersion.newest(), List.of("IPv4", "IPv6"));

  private Document document = nothing();

  private static Document nothing() {
    SourceFile file = new SourceFile("nothing", "");
    return new Document(file, 0, null, new Place(file, 0, 0), List.of());
  }

  /** Reads the manifests and keeps the one of the kind. */
  @Setup
  public void read() throws IOException {
    try (InputStream in = CreateBenchmark.class.getResourceAsStream("manifests.yaml")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (Document each : new SnakeYamlReader().read(new SourceFile("manifests.yaml", text))) {
        if (kind.equals(Objects.requireNonNull(each.mapping()).string("kind"))) {
          document = each;
        }
      }
    }
    if (!(server.create(document) instanceof Verdict.Accepted)) {
      throw new IllegalStateException("the " + kind + " is not accepted");
    }
  }

  /** The verdict on the document. */
  @Benchmark
  public Verdict create() {
    return server.create(document);
  }
}
