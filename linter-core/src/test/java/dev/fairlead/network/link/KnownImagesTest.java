package dev.fairlead.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.NetworkFixture;
import dev.fairlead.resource.Container;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownImagesTest {
  private static Container container(String image) {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec: {containers: [{name: c, image: "%s", env: [{name: APP_KEY, value: x}]}]}
        """
            .formatted(image);
    return NetworkFixture.workload(NetworkFixture.of(pod).network(), "p")
        .podSpec()
        .containers()
        .get(0);
  }

  @Test
  void eachLineSaysWhatHappensAndWhereThatIsReported() throws IOException {
    try (InputStream in = KnownImages.class.getResourceAsStream("known-images.txt")) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(lines)
          .allMatch(line -> line.matches("\\S+ +\\S+ +(crashes|misreads) +https://github.com/\\S+"))
          .doesNotHaveDuplicates()
          .hasSameSizeAs(KnownImages.all());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "verdaccio/verdaccio, verdaccio/verdaccio, true",
    "verdaccio/verdaccio, docker.io/verdaccio/verdaccio:6, true",
    "verdaccio/verdaccio, registry:5000/mirror/verdaccio/verdaccio@sha256:00, true",
    "verdaccio/verdaccio, verdaccio, false",
    "verdaccio/verdaccio, other/verdaccio, false",
    "pulp/*, quay.io/pulp/pulp-minimal:stable, true",
    "pulp/*, quay.io/pulpish/pulp-minimal, false",
    "env:APP_KEY, anything, true",
    "env:OTHER, anything, false"
  })
  void compareRepositories(String known, String image, boolean runs) {
    assertThat(new KnownImage(known, "X_PORT", true, "").runs(container(image))).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource({
    "KAFKA_PORT, KAFKA_PORT, true",
    "KAFKA_PORT, MY_KAFKA_PORT, false",
    "PULP_*, PULP_API_PORT, true",
    "SHENYU_*_PORT, SHENYU_METRICS_PORT, true",
    "SHENYU_*_PORT, SHENYU_PORT, false"
  })
  void compareVariables(String pattern, String variable, boolean reads) {
    assertThat(new KnownImage("i", pattern, true, "").reads(variable)).isEqualTo(reads);
  }
}
