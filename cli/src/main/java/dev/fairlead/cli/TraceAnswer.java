package dev.fairlead.cli;

import dev.fairlead.finding.Evidence;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.policy.Switches;
import dev.fairlead.network.trace.Link;
import dev.fairlead.network.trace.Trace;
import java.util.Optional;

/** The links of a connection, as text and as JSON. */
record TraceAnswer(Trace trace, Switches switches) {
  private static final int STATE_WIDTH = "sometimes".length();
  private static final int STEP_WIDTH = "Service port".length();

  /** Where what is said of a link begins. */
  private static final int SAYS = 2 + STATE_WIDTH + 2 + STEP_WIDTH + 2;

  String text(Page page) {
    page.line(
        0,
        page.strong(Names.inText(trace.from()) + " -> " + trace.to()),
        page.place(trace.from().meta().place()));
    for (Link.Step step : Link.Step.values()) {
      Optional<Link> link = trace.links().stream().filter(l -> l.step() == step).findFirst();
      if (link.isPresent()) {
        link(page, link.get());
      } else {
        page.line(2, page.quiet(padded("-", STATE_WIDTH)), page.quiet(step.word()));
      }
    }
    conclusion(page.gap());
    return page.toString();
  }

  private static void link(Page page, Link link) {
    page.line(
        2,
        state(page, link),
        page.plain(padded(link.step().word(), STEP_WIDTH)),
        page.plain(link.says()));
    Table table = new Table(SAYS);
    for (Evidence evidence : link.evidence()) {
      boolean said = evidence.message().equals(link.says());
      table.row(page.place(evidence.place()), page.pointer(said ? "" : evidence.message()));
    }
    page.table(table);
  }

  private static Table.Cell state(Page page, Link link) {
    return switch (link.state()) {
      case HOLDS -> page.good(padded("ok", STATE_WIDTH));
      case SOMETIMES -> page.doubtful(padded("sometimes", STATE_WIDTH));
      case UNKNOWN -> page.doubtful(padded("unknown", STATE_WIDTH));
      case BREAKS -> page.bad(padded("BREAKS", STATE_WIDTH));
    };
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private void conclusion(Page page) {
    Optional<Link> broken = trace.firstBreak();
    if (broken.isPresent()) {
      page.line(
          0, page.bad("breaks at " + broken.get().step().word() + ": " + broken.get().symptom()));
    } else if (trace.arrives()) {
      page.line(0, page.good("arrives"));
    } else {
      page.line(0, page.doubtful("no link provably breaks; what is unknown decides"));
      if (trace.links().stream().anyMatch(TraceAnswer::isUnsurePolicy)) {
        page.line(0, page.quiet("--assume tells what the network plugin makes of it"));
      }
    }
  }

  private static boolean isUnsurePolicy(Link link) {
    boolean policy = link.step() == Link.Step.EGRESS || link.step() == Link.Step.INGRESS;
    return policy && link.state() == Link.State.UNKNOWN;
  }

  String json() {
    return JsonAnswer.of(
        json -> {
          json.key("from").value(Names.of(trace.from()));
          json.key("to").value(trace.to().typed());
          json.key("result").value(result());
          trace
              .firstBreak()
              .ifPresent(
                  link -> {
                    json.key("firstBreak").value(link.step().word());
                    json.key("symptom").value(link.symptom());
                  });
          json.key("links").beginArray();
          trace.links().forEach(link -> link(json, link));
          json.endArray();
          json.key("switches").any(switches.describe());
        });
  }

  private String result() {
    return trace.firstBreak().isPresent() ? "breaks" : trace.arrives() ? "arrives" : "unknown";
  }

  private static void link(JsonWriter json, Link link) {
    json.beginObject();
    json.key("step").value(link.step().word());
    json.key("state").value(link.state().word());
    json.key("says").value(link.says());
    json.key("evidence").beginArray();
    for (Evidence evidence : link.evidence()) {
      json.beginObject().key("message").value(evidence.message());
      JsonAnswer.place(json, evidence.place());
      json.endObject();
    }
    json.endArray().endObject();
  }
}
