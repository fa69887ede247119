package dev.fairlead.cli;

import dev.fairlead.network.Network;
import dev.fairlead.network.diff.Change;
import dev.fairlead.network.diff.NetworkDiff;
import dev.fairlead.network.policy.Switches;
import dev.fairlead.report.Ink;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description = {
      "Tell what changes from one set of manifests to another.",
      "Compares which pods Services select, which names resolve, and who reaches whom."
    },
    footer = {"", "Exit status: 0 nothing changes, 1 something does, as for diff."})
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "File or directory of before.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "File or directory of after.")
  private String after = "";

  @Mixin private PolicyOptions policies = new PolicyOptions();
  @Mixin private ManifestOptions options = new ManifestOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean json = options.json();
    if (!options.paths.isEmpty()) {
      throw new UsageException("diff takes its two paths as arguments, without --in");
    }
    Switches switches = policies.switches();
    Manifests old = Manifests.load(List.of(before), options, common, terminal);
    Manifests now = Manifests.load(List.of(after), options, common, terminal);
    NetworkDiff diff = NetworkDiff.of(network(old), network(now), switches);
    terminal.print(json ? json(diff) : text(diff, terminal.ink(common.colorChoice())));
    return old.status(now.status(diff.isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS));
  }

  private static Network network(Manifests manifests) {
    return manifests.network(resource -> true);
  }

  private static String text(NetworkDiff diff, Ink ink) {
    Page page = new Page(ink);
    for (Change.Topic topic : Change.Topic.values()) {
      List<Change> changes = diff.of(topic);
      if (changes.isEmpty()) {
        continue;
      }
      page.gap().line(0, page.strong(topic.word()));
      Table table = new Table(2);
      for (Change change : changes) {
        String sign = change.gained() ? "+ " : "- ";
        table.row(
            change.gained()
                ? page.good(sign + change.subject())
                : page.bad(sign + change.subject()),
            page.plain(change.detail()),
            change.place().isPresent() ? page.place(change.place().get()) : page.plain(""),
            page.quiet(change.because()));
      }
      page.table(table);
    }
    if (diff.isEmpty()) {
      page.line(0, page.plain("nothing changes: the same pods, names and connections"));
    }
    return page.toString();
  }

  private static String json(NetworkDiff diff) {
    return JsonAnswer.of(
        json -> {
          json.key("changes").beginArray();
          for (Change change : diff.changes()) {
            json.beginObject();
            json.key("topic").value(change.topic().word());
            json.key("change").value(change.gained() ? "gained" : "lost");
            json.key("subject").value(change.subject());
            json.key("detail").value(change.detail());
            if (!change.because().isEmpty()) {
              json.key("because").value(change.because());
            }
            change.place().ifPresent(place -> JsonAnswer.place(json, place));
            json.endObject();
          }
          json.endArray();
        });
  }
}
