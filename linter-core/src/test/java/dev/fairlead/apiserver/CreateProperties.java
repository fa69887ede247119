package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the server, on objects of every kind with parts replaced by something else. */
class CreateProperties {
  private static final List<Document> SEEDS = Seeds.documents();
  private static final ServerOptions OPEN =
      ServerOptions.of(KubernetesVersion.newest(), List.of("IPv4", "IPv6"));

  /** Documents with a few parts replaced, as trees. */
  @Provide
  Arbitrary<Document> mutants() {
    return Arbitraries.longs().map(CreateProperties::mutant);
  }

  private static Document mutant(long seed) {
    Random random = new Random(seed);
    Document document = SEEDS.get(random.nextInt(SEEDS.size()));
    YamlNode root = document.root();
    for (int i = random.nextInt(3); i >= 0; i--) {
      root = replace(root, random, 0.15);
    }
    return new Document(document.file(), 0, root, document.place(), List.of());
  }

  /** The tree with one part, chosen on the way down, replaced. */
  private static YamlNode replace(YamlNode node, Random random, double chance) {
    if (random.nextDouble() < chance) {
      return other(node.place(), random);
    }
    if (node instanceof YamlMapping mapping && mapping.size() > 0) {
      List<YamlMapping.Entry> entries = new ArrayList<>(mapping.entries());
      int at = random.nextInt(entries.size());
      YamlMapping.Entry entry = entries.get(at);
      entries.set(at, new YamlMapping.Entry(entry.key(), replace(entry.value(), random, chance)));
      return new YamlMapping(mapping.place(), entries);
    }
    if (node instanceof YamlSequence list && !list.items().isEmpty()) {
      List<YamlNode> items = new ArrayList<>(list.items());
      int at = random.nextInt(items.size());
      items.set(at, replace(items.get(at), random, chance));
      return new YamlSequence(list.place(), items);
    }
    return other(node.place(), random);
  }

  private static YamlNode other(Place place, Random random) {
    String[] texts = {
      "",
      "a",
      "A b",
      "None",
      "80",
      "10.0.0.1",
      "::1",
      "*",
      "1Gi",
      "{{x}}",
      "é",
      "-1",
      "a/b",
      "<allocated>"
    };
    String[] numbers = {"0", "-1", "80", "70000", "9223372036854775807"};
    return switch (random.nextInt(8)) {
      case 0 -> new YamlMapping(place, List.of());
      case 1 -> new YamlSequence(place, List.of());
      case 2 -> scalar(place, YamlScalar.Type.NULL, "null");
      case 3 -> scalar(place, YamlScalar.Type.BOOLEAN, "true");
      case 4 -> scalar(place, YamlScalar.Type.INTEGER, numbers[random.nextInt(numbers.length)]);
      case 5 -> scalar(place, YamlScalar.Type.FLOAT, "0.5");
      case 6 -> new YamlSequence(place, List.of(scalar(place, YamlScalar.Type.NULL, "null")));
      default -> scalar(place, YamlScalar.Type.STRING, texts[random.nextInt(texts.length)]);
    };
  }

  private static YamlScalar scalar(Place place, YamlScalar.Type type, String text) {
    return new YamlScalar(place, type, text, YamlScalar.Style.PLAIN);
  }

  @Property(tries = 3000)
  void everyDocumentHasAVerdictInEveryMinor(
      @ForAll("mutants") Document document, @ForAll @IntRange(min = 25, max = 36) int minor) {
    ApiServer server = ApiServer.of(new KubernetesVersion(minor), List.of("IPv4", "IPv6"));
    Verdict verdict = server.create(document);
    assertThat(verdict.document()).isSameAs(document);
    if (verdict instanceof Verdict.Rejected rejected) {
      assertThat(rejected.causes()).isNotEmpty();
      for (Cause cause : rejected.causes()) {
        assertThat(cause.place().file()).isSameAs(document.file());
        assertThat(cause.place().end()).isLessThanOrEqualTo(document.file().text().length());
      }
    }
  }

  @Property(tries = 2000)
  void whatIsStoredIsAcceptedAgainAndStoredAsItIs(@ForAll("mutants") Document document) {
    if (ApiServer.of(OPEN).create(document) instanceof Verdict.Accepted first) {
      YamlMapping object = first.object();
      boolean hasMarkers = "Service".equals(object.string("kind"));
      boolean isGenerated = object.at("metadata", "generateName") != null;
      // The labels that the server generated for its template become those of a Job without any.
      boolean takesOver =
          "Job".equals(object.string("kind"))
              && !(object.at("metadata", "labels") instanceof YamlMapping m && m.size() > 0);
      if (!hasMarkers && !isGenerated && !takesOver) {
        Document stored = new Document(document.file(), 0, object, document.place(), List.of());
        Verdict second = ApiServer.of(OPEN).create(stored);
        assertThat(Creating.causes(second)).isEmpty();
        assertThat(Seeds.plain(second.object())).isEqualTo(Seeds.plain(object));
      }
    }
  }

  @Property(tries = 1000)
  void theSameDocumentHasTheSameVerdict(@ForAll("mutants") Document document) {
    Verdict one = ApiServer.of(OPEN).create(document);
    Verdict other = ApiServer.of(OPEN).create(document);
    assertThat(Creating.causes(other)).isEqualTo(Creating.causes(one));
    assertThat(Seeds.plain(other.object())).isEqualTo(Seeds.plain(one.object()));
  }
}
