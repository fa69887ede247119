package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.lint.config.Configuration;
import dev.fairlead.lint.config.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir private Path directory;

  @Test
  void everySettingMayBeTakenIn() throws IOException {
    String template;
    try (var in = InitCommand.class.getResourceAsStream("init.yaml")) {
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String all = template.replaceAll("(?m)^# ([a-z]\\w+:| )", "$1");
    assertThat(read(template)).isInstanceOf(Reading.Loaded.class);
    assertThat(read(all)).isInstanceOf(Reading.Loaded.class);
    Configuration taken = ((Reading.Loaded) read(all)).configuration();
    assertThat(taken.check(new KnownRules().all())).isEmpty();
    assertThat(taken.input().scopes()).hasSize(1);
    assertThat(taken.rules().overrides()).hasSize(2);
    assertThat(taken.cluster().values().values()).noneMatch(values -> values.isEmpty());
  }

  private Reading read(String text) throws IOException {
    return Configuration.read(Files.writeString(directory.resolve("f.yaml"), text), "f.yaml");
  }
}
