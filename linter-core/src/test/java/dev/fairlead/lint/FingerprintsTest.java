package dev.fairlead.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final RuleInfo RULE = new RuleInfo("some-rule", Severity.ERROR, "");
  private static final ObjectRef ORDERS =
      new ObjectRef("v1", "Service", Optional.of("shop"), "orders");
  private static final String SERVICE =
      """
      spec:
        selector: {app: orders}
        ports:
          - name: web
            port: 80
            targetPort: http
          - name: admin
            port: 81
            targetPort: http
      """;
  private static final String WEB = of(SERVICE, "http", 0);

  @Test
  void staysWhenLinesMove() {
    assertThat(of("# a comment\nkind: Service\n---\n\n" + SERVICE, "http", 0)).isEqualTo(WEB);
  }

  @Test
  void staysWhenItIsWrittenInAnotherWay() {
    String flow =
        "spec: {ports: [{port: 81, name: other}, {targetPort: \"http\", name: web, port: 80}]}";
    assertThat(of(flow, "\"http\"", 0)).isEqualTo(WEB);
  }

  @Test
  void staysInAnotherFile() {
    SourceFile file = new SourceFile("elsewhere/b.yaml", SERVICE);
    assertThat(new Fingerprints().next(finding(file, "http", 0), read(file))).isEqualTo(WEB);
  }

  @Test
  void tellsItemsValuesRulesAndObjectsApart() {
    assertThat(of(SERVICE, "http", 1)).isNotEqualTo(WEB);
    assertThat(of(SERVICE.replace("http", "grpc"), "grpc", 0)).isNotEqualTo(WEB);
    SourceFile file = new SourceFile("a.yaml", SERVICE);
    Place place = finding(file, "http", 0).place();
    RuleInfo another = new RuleInfo("another-rule", Severity.ERROR, "");
    assertThat(new Fingerprints().next(Finding.of(another, ORDERS, place, ""), read(file)))
        .isNotEqualTo(WEB);
    ObjectRef namesake = new ObjectRef("v1", "Service", Optional.of("test"), "orders");
    assertThat(new Fingerprints().next(Finding.of(RULE, namesake, place, ""), read(file)))
        .isNotEqualTo(WEB);
  }

  @Test
  void countsWhatAgreesInEverything() {
    SourceFile file = new SourceFile("a.yaml", SERVICE);
    Fingerprints fingerprints = new Fingerprints();
    Finding finding = finding(file, "http", 0);
    String first = fingerprints.next(finding, read(file));
    String second = fingerprints.next(finding, read(file));
    assertThat(first).isEqualTo(WEB);
    assertThat(second).isNotEqualTo(first).hasSize(16);
  }

  @Test
  void withoutAnObjectTheFileCounts() {
    SourceFile a = new SourceFile("a.yaml", "[");
    SourceFile b = new SourceFile("b.yaml", "[");
    Finding inA = Finding.of(RULE, new Place(a, 0, 1), "");
    Finding inB = Finding.of(RULE, new Place(b, 0, 1), "");
    assertThat(new Fingerprints().next(inA, List.of()))
        .isNotEqualTo(new Fingerprints().next(inB, List.of()));
  }

  private static String of(String text, String marked, int occurrence) {
    SourceFile file = new SourceFile("a.yaml", text);
    return new Fingerprints().next(finding(file, marked, occurrence), read(file));
  }

  private static Finding finding(SourceFile file, String marked, int occurrence) {
    int start = file.text().indexOf(marked);
    for (int i = 0; i < occurrence; i++) {
      start = file.text().indexOf(marked, start + 1);
    }
    return Finding.of(RULE, ORDERS, new Place(file, start, start + marked.length()), "");
  }

  private static List<Document> read(SourceFile file) {
    return new SnakeYamlReader().read(file);
  }
}
