package dev.fairlead.rules.mutation;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.lint.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;

class Exhaustive {
  public static void main(String[] a) throws Exception {
    Path dir = Files.createTempDirectory("mut");
    Application clean = Application.clean();
    System.out.println("clean: " + clean.lint(dir).entries().size());
    for (Mutation m : Mutations.ALL) {
      int n = 0, bad = 0;
      for (Spot spot : m.places().apply(clean)) {
        for (int seed = 0; seed < 3; seed++) {
        List<Edit> edits = m.edits().apply(spot, new Words(new Random(seed)));
        if (edits.isEmpty()) continue;
        n++;
        Planted p = Planted.of(m, clean, edits);
        Report r = p.application().lint(dir);
        Set<String> rules = new TreeSet<>();
        boolean shown = !r.entries().isEmpty();
        for (Report.Entry e : r.entries()) { rules.add(e.finding().rule()); shown &= p.isShownBy(e.finding()); }
        if (!rules.equals(m.rules()) || !shown) {
          bad++;
          System.out.println("  " + m.name() + " @ " + p.file() + ":" + p.firstLine() + " " + spot.kind() + "/" + spot.name() + " [" + edits.get(0).replacement().replace("\n","\\n") + "] got " + rules + " shown=" + shown);
          for (Report.Entry e : r.entries()) System.out.println("        " + e.finding().severity() + " " + e.finding().place() + " " + e.finding().rule() + ": " + e.finding().message());
        }
        }
      }
      System.out.println((n == 0 ? "NONE " : bad == 0 ? "ok   " : "BAD  ") + m.name() + " " + (n - bad) + "/" + n);
    }
  }
}
