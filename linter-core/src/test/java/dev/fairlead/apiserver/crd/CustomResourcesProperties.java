package dev.fairlead.apiserver.crd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.apiserver.crd.CustomResourceReview.Reviewed;
import dev.fairlead.source.Document;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CustomResourcesProperties {
  private static final CustomResources WIDGETS =
      CustomResources.of(
          CustomResourcesTest.documents(CustomResourcesTest.crd(CustomResourcesTest.SPEC)));

  private static Document widget(String spec) {
    String text = "{apiVersion: example.com/v1, kind: Widget, spec: " + spec + "}";
    return CustomResourcesTest.documents(text).get(0);
  }

  private static Reviewed review(Document document) {
    return (Reviewed) WIDGETS.review(document).orElseThrow();
  }

  @Property(tries = 300)
  void everyCauseStandsInsideTheFile(@ForAll("values") String spec) {
    Reviewed review = review(widget(spec));
    List<Cause> causes = new ArrayList<>(review.decoding());
    causes.addAll(review.validation());
    assertThat(causes)
        .allSatisfy(
            cause -> {
              assertThat(cause.place().end())
                  .isLessThanOrEqualTo(cause.place().file().text().length());
              assertThat(cause.place().text()).isNotEmpty();
              assertThat(cause.field()).startsWith("spec");
            });
  }

  /** What is stored is read again as it is: nothing more to prune, to fill in, to find. */
  @Property(tries = 300)
  void whatIsStoredStaysAsItIs(@ForAll("values") String spec) {
    Document written = widget(spec);
    Reviewed first = review(written);
    Reviewed second =
        review(new Document(written.file(), 0, first.object(), written.place(), List.of()));
    assertThat(second.decoding()).isEmpty();
    assertThat(JsonTree.of(second.object())).isEqualTo(JsonTree.of(first.object()));
    assertThat(second.validation())
        .extracting(cause -> cause.type() + cause.field())
        .isEqualTo(first.validation().stream().map(c -> c.type() + c.field()).toList());
  }

  /** Flow text that uses the fields of the schema, and others, in right and wrong places. */
  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> scalars =
        Arbitraries.of(
            "1", "80", "0.5", "a", "small", "'80'", "true", "null", "''", "TCP", "long text");
    Arbitrary<String> keys =
        Arbitraries.of(
            "replicas",
            "size",
            "name",
            "limit",
            "note",
            "ratio",
            "labels",
            "free",
            "known",
            "a",
            "ports",
            "port",
            "protocol",
            "tags",
            "template",
            "source",
            "git",
            "http",
            "colour");
    return Arbitraries.recursive(
        () -> scalars,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]"),
                Arbitraries.maps(keys, inner)
                    .ofMaxSize(6)
                    .map(
                        entries -> {
                          List<String> texts = new ArrayList<>();
                          entries.forEach((key, value) -> texts.add(key + ": " + value));
                          return "{" + String.join(", ", texts) + "}";
                        })),
        0,
        3);
  }
}
