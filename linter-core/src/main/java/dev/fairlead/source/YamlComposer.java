package dev.fairlead.source;

import dev.fairlead.source.YamlMapping.Entry;
import dev.fairlead.source.YamlScalar.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Builds the nodes of one document from SnakeYAML's parser events.
 *
 * <p>Only events are taken from SnakeYAML; scalar meaning, keys, merge keys, aliases and the bounds
 * are ours, since go-yaml v2 has other rules for all of them. Of a chunk with several documents
 * (after {@code ...}) only the first is read, as kubectl does.
 */
final class YamlComposer {
  private static final int LONGEST_WORD = 40;

  private final ChunkText chunk;
  private final ReadingLimits limits;
  private final List<Problem> problems;
  private final ParserImpl parser;
  private final Map<String, Anchor> anchors = new HashMap<>();
  private final Map<String, String> words;

  /** Nodes written in the document, and nodes that aliases stand for. */
  private long written;

  private long aliased;

  /** The end of the node composed last, as it stands here: of an alias, the alias. */
  private int lastEnd;

  /**
   * @param node null while its content is still being read
   * @param size how many nodes it stands for, aliases inside counted as often as they are reached
   */
  private record Anchor(@Nullable YamlNode node, long size) {}

  /**
   * @param words the short texts of the file so far, each kept once: manifests say the same words
   *     again and again
   */
  YamlComposer(
      ChunkText chunk, ReadingLimits limits, List<Problem> problems, Map<String, String> words) {
    this.chunk = chunk;
    this.words = words;
    this.limits = limits;
    this.problems = problems;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new TextReader(chunk), options);
  }

  /** The root of the first document, null if the chunk holds none. */
  @Nullable YamlNode compose() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      refuseDirectives();
      return null;
    }
    parser.getEvent();
    YamlNode root = node(parser.getEvent(), 0);
    parser.getEvent();
    return root;
  }

  /** Directives end at a separator, where kubectl has cut already: none is left a document. */
  private void refuseDirectives() {
    String text = chunk.text();
    for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
      if (text.charAt(at) == '%') {
        throw BrokenDocument.syntax("kubectl accepts no directives", chunk.place(at, at + 1));
      }
      if (text.indexOf('\n', at) < 0) {
        return;
      }
    }
  }

  private YamlNode node(Event event, int depth) {
    if (event instanceof AliasEvent aliasEvent) {
      return alias(aliasEvent);
    }
    NodeEvent start = (NodeEvent) event;
    String anchor = start.getAnchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchor(null, 0));
    }
    long before = written + aliased;
    written++;
    YamlNode node;
    if (event instanceof ScalarEvent scalarEvent) {
      node = scalar(scalarEvent, false);
    } else if (depth >= limits.depth()) {
      throw new BrokenDocument(
          Problem.Kind.TOO_DEEP,
          "nested deeper than " + limits.depth() + " levels",
          place(event.getStartMark(), event.getEndMark()));
    } else if (event instanceof MappingStartEvent mappingStartEvent) {
      node = mapping(mappingStartEvent, depth);
    } else {
      node = sequence((CollectionStartEvent) event, depth);
    }
    if (anchor != null) {
      anchors.put(anchor, new Anchor(node, written + aliased - before));
    }
    return node;
  }

  private YamlNode alias(AliasEvent event) {
    Place place = place(event.getStartMark(), event.getEndMark());
    Anchor anchor = anchors.get(event.getAnchor());
    if (anchor == null) {
      throw BrokenDocument.syntax("no anchor &" + event.getAnchor() + " before this alias", place);
    }
    if (anchor.node() == null) {
      throw BrokenDocument.syntax("anchor &" + event.getAnchor() + " contains itself", place);
    }
    aliased += anchor.size();
    if (aliased > limits.aliasedNodes() || (aliased > 1000 && aliased > 100 * written)) {
      throw new BrokenDocument(
          Problem.Kind.TOO_MANY_ALIASES,
          "aliases stand for " + aliased + " values, more than a document may hold",
          place);
    }
    lastEnd = place.end();
    return anchor.node() instanceof YamlScalar s
        ? new YamlScalar(place, s.type(), s.text(), s.style())
        : anchor.node();
  }

  private YamlScalar scalar(ScalarEvent event, boolean asKey) {
    Style style = style(event.getScalarStyle());
    Place place = content(event, style);
    lastEnd = place.end();
    String tag = event.getTag();
    String text = once(event.getValue());
    return asKey
        ? ScalarResolver.key(place, text, style, tag)
        : ScalarResolver.value(place, text, style, tag);
  }

  private String once(String text) {
    if (text.length() > LONGEST_WORD) {
      return text;
    }
    String known = words.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private YamlSequence sequence(CollectionStartEvent event, int depth) {
    int start = contentStart(event);
    List<YamlNode> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(parser.getEvent(), depth + 1));
    }
    return new YamlSequence(closed(event, parser.getEvent(), start), items);
  }

  private YamlMapping mapping(MappingStartEvent event, int depth) {
    int start = contentStart(event);
    List<Entry> entries = new ArrayList<>();
    List<Entry> own = entries;
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event keyEvent = parser.getEvent();
      if (isMerge(keyEvent)) {
        if (own == entries) {
          own = new ArrayList<>(entries);
        }
        scalar((ScalarEvent) keyEvent, true);
        merge(node(parser.getEvent(), depth + 1), entries);
        continue;
      }
      YamlScalar key = key(keyEvent, depth);
      Entry entry = new Entry(key, node(parser.getEvent(), depth + 1));
      entries.add(entry);
      if (own != entries) {
        own.add(entry);
      }
    }
    Place place = closed(event, parser.getEvent(), start);
    YamlMapping mapping = new YamlMapping(place, entries);
    if (mapping.size() < entries.size()) {
      DuplicateKeys.report(own, problems);
    }
    return mapping;
  }

  /** An unquoted {@code <<}, as go-yaml v2 decides it. */
  private static boolean isMerge(Event event) {
    return event instanceof ScalarEvent scalarEvent
        && scalarEvent.getValue().equals("<<")
        && ((scalarEvent.isPlain() && scalarEvent.getTag() == null)
            || "tag:yaml.org,2002:merge".equals(scalarEvent.getTag()));
  }

  /** Adds the merged entries where the merge key stands; of a list the first mapping wins. */
  private static void merge(YamlNode merged, List<Entry> entries) {
    if (merged instanceof YamlMapping m) {
      entries.addAll(m.entries());
      return;
    }
    List<YamlNode> items = merged instanceof YamlSequence s ? s.items() : List.of();
    for (int i = items.size() - 1; i >= 0; i--) {
      if (!(items.get(i) instanceof YamlMapping)) {
        throw notMergeable(items.get(i));
      }
      entries.addAll(((YamlMapping) items.get(i)).entries());
    }
    if (!(merged instanceof YamlSequence)) {
      throw notMergeable(merged);
    }
  }

  private static BrokenDocument notMergeable(YamlNode node) {
    return BrokenDocument.syntax("<< merges a mapping or a list of mappings only", node.place());
  }

  private YamlScalar key(Event event, int depth) {
    if (event instanceof ScalarEvent scalar) {

      written++;
      YamlScalar key = scalar(scalar, true);
      if (scalar.getAnchor() != null) {
        // An alias of a key is resolved as the value that it would be elsewhere.
        anchors.put(scalar.getAnchor(), new Anchor(scalar(scalar, false), 1));
      }
      return key;
    }
    YamlNode node = node(event, depth + 1);
    if (!(node instanceof YamlScalar scalar)) {
      String what = node instanceof YamlMapping ? "mapping" : "list";
      throw BrokenDocument.syntax("a " + what + " cannot be a key", node.place());
    }

    if (scalar.isNull()) {
      throw BrokenDocument.syntax("null cannot be a key", scalar.place());
    }
    return scalar.isString()
        ? scalar
        : new YamlScalar(scalar.place(), YamlScalar.Type.STRING, scalar.text(), scalar.style());
  }

  /**
   * Where a collection stands; a block collection ends with its last item, not at the next line.
   */
  private Place closed(CollectionStartEvent event, Event end, int start) {
    if (event.isFlow()) {
      lastEnd = chunk.offset(end.getEndMark().getIndex());
    }
    return new Place(chunk.file(), start, Math.max(start, lastEnd));
  }

  private int contentStart(CollectionStartEvent event) {
    int start = chunk.offset(event.getStartMark().getIndex());
    lastEnd = start;
    return event.getAnchor() == null && event.getTag() == null
        ? start
        : skipProperties(start, chunk.file().text().length());
  }

  /** The characters of a scalar without its anchor and tag and without blank lines after it. */
  private Place content(ScalarEvent event, Style style) {
    int start = chunk.offset(event.getStartMark().getIndex());
    int end = Math.max(start, chunk.offset(event.getEndMark().getIndex()));
    if (event.getAnchor() != null || event.getTag() != null) {
      start = skipProperties(start, end);
    }
    if (style != Style.SINGLE_QUOTED && style != Style.DOUBLE_QUOTED) {
      String text = chunk.file().text();
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
    }
    return new Place(chunk.file(), start, end);
  }

  /** Skips {@code &anchor} and {@code !tag} with the blanks, line ends and comments after them. */
  private int skipProperties(int from, int end) {
    String text = chunk.file().text();
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '&' || c == '!') {
        while (at < end && !isBlank(text.charAt(at))) {
          at++;
        }
      } else if (isBlank(c)) {
        at++;
      } else if (c == '#') {
        while (at < end && text.charAt(at) != '\n') {
          at++;
        }
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private Place place(Mark start, Mark end) {
    return chunk.place(start.getIndex(), end.getIndex());
  }

  private static Style style(ScalarStyle style) {
    switch (style) {
      case SINGLE_QUOTED:
        return Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED:
        return Style.DOUBLE_QUOTED;
      case LITERAL:
        return Style.LITERAL;
      case FOLDED:
        return Style.FOLDED;
      default:
        return Style.PLAIN;
    }
  }
}
