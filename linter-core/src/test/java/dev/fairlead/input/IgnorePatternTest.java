package dev.fairlead.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternTest {
  @ParameterizedTest
  @CsvSource({
    // pattern, path, whether it matches; a path with a slash at its end is a directory
    "foo, foo, true",
    "foo, a/b/foo, true",
    "foo, foo/, true",
    "foo/, foo, false",
    "foo/, a/foo/, true",
    "/foo, foo, true",
    "/foo, a/foo, false",
    "a/foo, a/foo, true",
    "a/foo, b/a/foo, false",
    "a/foo/, a/foo/, true",
    "*.yaml, a/b.yaml, true",
    "*.yaml, a/b.yml, false",
    "a/*.yaml, a/b/c.yaml, false",
    "a/*, a/b, true",
    "a/*, a/b/c, false",
    "**/foo, foo, true",
    "**/foo, a/b/foo, true",
    "a/**, a/b, true",
    "a/**, a/b/c, true",
    "a/**, a/, false",
    "a/**/b, a/b, true",
    "a/**/b, a/x/y/b, true",
    "a/**/b, a/x/c, false",
    "f?o, foo, true",
    "f?o, fo, false",
    "f[a-o]o, foo, true",
    "f[!a-o]o, foo, false",
    "f[^x]o, foo, true",
    "f[]]o, f]o, true",
    "f[o, f[o, true",
    "'\\#foo', #foo, true",
    "'\\!foo', !foo, true",
    "'foo\\*', foo*, true",
    "'foo\\*', foox, false",
    "'foo   ', foo, true",
    "'foo\\ ', 'foo ', true",
    "a*b*c*d, axxbxxcxxd, true",
    "a*b*c*d, axxbxxdxxc, false",
  })
  void matchesAsGitDoes(String line, String path, boolean matches) {
    boolean directory = path.endsWith("/");
    List<String> names =
        List.of((directory ? path.substring(0, path.length() - 1) : path).split("/"));

    assertThat(IgnorePattern.parse(line).matches(names, directory)).isEqualTo(matches);
  }

  @Test
  void commentsAndEmptyLinesAreNoPatterns() {
    assertThat(IgnorePattern.parse("# foo")).isNull();
    assertThat(IgnorePattern.parse("   ")).isNull();
    assertThat(IgnorePattern.parse("\r")).isNull();
    assertThat(IgnorePattern.parse("/")).isNull();
    assertThat(IgnorePattern.parse("!foo").negated()).isTrue();
  }

  @Test
  void manyWildcardsTakeNoTimeToFail() {
    List<String> path = List.of("a/".repeat(200).split("/"));

    assertThat(IgnorePattern.parse("**/a/".repeat(60) + "b").matches(path, false)).isFalse();
    assertThat(IgnorePattern.parse("*a".repeat(60) + "b").matches(List.of("a".repeat(255)), false))
        .isFalse();
  }
}
