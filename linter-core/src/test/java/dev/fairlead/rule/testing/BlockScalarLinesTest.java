package dev.fairlead.rule.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockScalarLinesTest {
  private static final List<String> LINES =
      """
      data:
        script: |-
          one

            two
        other: a | b
        - >
          three
        - key: |2
           four
          five: x
      last: |
       six
      """
          .lines()
          .toList();

  @Test
  void insideBelongsToTheLineOfTheKey() {
    assertThat(markers()).containsExactly(1, 2, 2, 2, 2, 6, 7, 7, 9, 9, 11, 12, 12);
  }

  private static List<Integer> markers() {
    return java.util.stream.IntStream.rangeClosed(1, LINES.size())
        .mapToObj(line -> BlockScalarLines.markerLine(LINES, line))
        .toList();
  }
}
