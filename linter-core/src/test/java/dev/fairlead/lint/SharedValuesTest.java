package dev.fairlead.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedValuesTest {
  private static final RuleInfo RULE = new RuleInfo("some-rule", Severity.ERROR, "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x HERE\nb: *x\n",
        "a: &x !!str HERE\nb: *x\n",
        "a: !!str &x HERE\nb: *x\n",
        "a: &x\n  HERE\nb: [*x]\n",
        "a: &x {k: HERE}\nb: *x\n",
        "a: &x [HERE]\nb: *x\n",
        "a: &x\n  k: {l: HERE}\nb:\n  <<: *x\n  m: 1\n",
        "a: &x {HERE: 1}\nb: {<<: *x}\n"
      })
  void whatOthersUseIsNotEdited(String text) {
    assertThat(edits(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: HERE\n",
        "a: &x HERE\nb: 1\n",
        "a: &x 1\nb: *x\nc: HERE\n",
        "a: &x {k: 1}\nb: {<<: *x, l: HERE}\n",
        "a: '* & HERE'\n"
      })
  void whatStandsForItselfIs(String text) {
    assertThat(edits(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &x 1\nb: *x\n"})
  void anAliasIsReplacedAlone(String text) {
    SourceFile file = new SourceFile("a.yaml", text);
    int alias = text.indexOf("*x");
    assertThat(edits(file, new Place(file, alias, alias + 2))).hasSize(1);
  }

  private static List<Edit> edits(String text) {
    SourceFile file = new SourceFile("a.yaml", text);
    int start = text.indexOf("HERE");
    return edits(file, new Place(file, start, start + 4));
  }

  private static List<Edit> edits(SourceFile file, Place place) {
    List<Document> documents = new SnakeYamlReader().read(file);
    Finding finding =
        Finding.of(RULE, place, "x").fix(Fix.safe("write it so", Edit.value(place, "there")));
    return new Entries(documents).of(List.of(finding)).get(0).finding().fix().orElseThrow().edits();
  }
}
