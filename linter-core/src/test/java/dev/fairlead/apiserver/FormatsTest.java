package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FormatsTest {
  @Test
  void aLabelHoldsLowercaseLettersDigitsAndHyphensInside() {
    assertProblems(Formats::label1123, 0, "a", "1", "a-b", "a--b", "a".repeat(63));
    assertProblems(Formats::label1123, 1, "", "-a", "a-", "A", "a_b", "a.b", "ä", "a\n");
    assertProblems(Formats::label1123, 1, "a".repeat(64));
    assertProblems(Formats::label1123, 2, "A".repeat(64));
  }

  @Test
  void anOlderLabelStartsWithALetter() {
    assertProblems(Formats::label1035, 0, "a", "a1", "a-b");
    assertProblems(Formats::label1035, 1, "", "1", "1a", "a.b");
  }

  @Test
  void aSubdomainMayHaveLongParts() {
    assertProblems(Formats::subdomain, 0, "a", "a.b", "1.2.3.4", "a".repeat(64) + ".b");
    assertProblems(Formats::subdomain, 1, "", ".", "a.", ".a", "a..b", "A.b", "a_b");
    assertProblems(Formats::subdomain, 1, "a".repeat(254));
    assertProblems(Formats::subdomainWithUnderscore, 0, "_tcp.a", "a_b.c", "a", "_1.b");
    assertProblems(Formats::subdomainWithUnderscore, 1, "", "__a", "a_", "_", "a._", "-a");
  }

  @Test
  void aWildcardIsTheFirstLabelAlone() {
    assertProblems(Formats::wildcard, 0, "*.a", "*.a.b");
    assertProblems(Formats::wildcard, 1, "*", "*.*.a", "a*.b", "*.", "a.*", "");
  }

  @Test
  void aPortNameHasUpToFiveProblems() {
    assertProblems(Formats::portName, 0, "http", "a", "1a", "a-b", "x".repeat(15));
    assertProblems(Formats::portName, 1, "80", "a--b", "-a", "a-", "x".repeat(16), "Ab", "a_b");
    assertProblems(Formats::portName, 2, "", "A", "-1-");
    assertProblems(Formats::portName, 5, "-" + "_".repeat(15) + "--");
  }

  @Test
  void aLabelKeyHasAPrefixOrNone() {
    assertProblems(Formats::labelKey, 0, "a", "A.b_c-d", "a/b", "a.b/C", "1", "x".repeat(63));
    assertProblems(Formats::labelKey, 1, "/a", "a/b/c", "-a", "a ", "A/b", "x".repeat(64));
    assertProblems(Formats::labelKey, 2, "", "a/", "A/-");
  }

  @Test
  void aLabelValueMayBeEmpty() {
    assertProblems(Formats::labelValue, 0, "", "a", "A_b.c-1", "x".repeat(63));
    assertProblems(Formats::labelValue, 1, "-", "a-", "a b", "ä", "x".repeat(64));
    assertProblems(Formats::labelValue, 2, "-".repeat(64));
  }

  @Test
  void namesOfVariablesWereRelaxed() {
    assertProblems(Formats::envName, 0, "A", "a.b", "1", "a b", "..", "é".replace('é', '~'));
    assertProblems(Formats::envName, 1, "", "A=", "é", "a\t");
    assertProblems(Formats::strictEnvName, 0, "A", "a.b", "_", "-", "a1");
    assertProblems(Formats::strictEnvName, 1, "", "1", "a b", "..", ".", "..a");
  }

  @Test
  void otherForms() {
    assertProblems(Formats::headerName, 0, "X-A", "1");
    assertProblems(Formats::headerName, 1, "", "a b", "a_b");
    assertProblems(Formats::domainPrefixedPath, 0, "a.b/c", "a/b/c", "a/~");
    assertProblems(Formats::domainPrefixedPath, 1, "", "a", "/a", "a/", "a/b c", "A/b");
    assertProblems(Formats::pathSegment, 0, "", "a b", "A:b");
    assertProblems(Formats::pathSegment, 1, ".", "..", "a/b", "a%b");
    assertProblems(Formats::configKey, 0, "a", ".a", "A_b-c.d");
    assertProblems(Formats::configKey, 1, "", ".", "..a", "a/b");
  }

  @Test
  void lengthsAreBytes() {
    assertThat(Formats.bytes("aé€")).isEqualTo(6);
    assertThat(Formats.labelValue("é".repeat(32)).get(0)).contains("64 characters");
  }

  @Test
  void theObviousCorrectionIsNamed() {
    assertThat(Formats.label1123("My_App").get(0)).endsWith("write `my-app`");
    assertThat(Formats.label1123("a.b").get(0)).endsWith("write `a-b`");
    assertThat(Formats.subdomain("Web.Example").get(0)).endsWith("write `web.example`");
    assertThat(Formats.portName("HTTP_alt").get(0)).endsWith("write `http-alt`");
    assertThat(Formats.label1123("!").get(0)).doesNotContain("write");
  }

  @Test
  void theByteBeforeATrailingDashIsNotLookedAt() {
    assertThat(Formats.maskTrailingDash("web-")).isEqualTo("wea");
    assertThat(Formats.maskTrailingDash("w_-")).isEqualTo("wa");
    assertThat(Formats.maskTrailingDash("-")).isEqualTo("-");
  }

  private static void assertProblems(
      Function<String, List<String>> check, int count, String... values) {
    for (String value : values) {
      assertThat(check.apply(value)).as("of `" + value + "`").hasSize(count);
    }
  }
}
