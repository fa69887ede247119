package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policies in README.md are read, and their tests pass. */
class ReadmeTest {
  private static final String FENCE = "```";

  @Test
  void examplesPassTheirTests(@TempDir Path directory) throws IOException {
    int count = 0;
    String[] pieces = Files.readString(Path.of("README.md")).split(FENCE);
    for (int i = 1; i < pieces.length; i += 2) {
      if (pieces[i].startsWith("yaml\n") && pieces[i].contains("\nid: ")) {
        String policy = pieces[i].substring("yaml\n".length());
        Files.writeString(directory.resolve("policy" + count + ".yaml"), policy);
        count++;
      }
    }
    assertThat(count).isEqualTo(3);
    PolicySet set = PolicySet.load(List.of("."), directory, List.of());
    assertThat(set.test()).hasSize(count).allMatch(PolicyTestResult::passed);
    assertThat(set.test()).noneMatch(result -> result.tests().isEmpty());
  }

  @Test
  void everyKeyPlaceholderAndSetIsToldOf() throws IOException {
    String text = Files.readString(Path.of("README.md"));
    assertThat(PolicyReader.KEYS).allMatch(key -> text.contains("`" + key + "`"));
    assertThat(MessageTemplate.PLACEHOLDERS.keySet())
        .allMatch(placeholder -> text.contains("`{" + placeholder + "}`"));
    assertThat(PolicySet.builtIn()).allMatch(set -> text.contains("`builtin:" + set + "`"));
  }
}
