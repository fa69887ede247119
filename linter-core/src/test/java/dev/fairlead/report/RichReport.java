package dev.fairlead.report;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One report with everything that is hard to show. */
final class RichReport {
  private static final SourceFile SERVICE =
      new SourceFile(
          "shop/my services/svc.yaml",
          """
          apiVersion: v1
          kind: Service
          metadata:
            name: orders
            namespace: shop
          spec:
            selector:
              app: orders-api
            ports:
              - port: 80
                targetPort:\t"web"\r
          """);
  private static final SourceFile DEPLOYMENT =
      new SourceFile(
          "deploy.yaml",
          """
          # \u6ce8\u6587\u30b5\u30fc\u30d3\u30b9
          labels: {team: \u6ce8\u6587, "\ud83d\ude80": caf\u00e9, app: orders} # e\u0301
          command: ["sh", "-c", "\u001b[31mexec\u202e"]
          args: --config=%s --upstream=http://orders:8080 --%s
          script: |
            first
            second
          """
              .formatted("x".repeat(150), "y".repeat(150)));

  private static final ObjectRef ORDERS =
      new ObjectRef("v1", "Service", Optional.of("shop"), "orders");
  private static final ObjectRef CONFIG =
      new ObjectRef("v1", "ConfigMap", Optional.empty(), "config");

  private RichReport() {}

  static Report report() {
    List<Finding> findings = new ArrayList<>();
    Place selector = place(SERVICE, "app: orders-api");
    findings.add(
        Finding.of(
                new SelectsNothing().info(),
                ORDERS,
                selector,
                "Service shop/orders selects no pods; connections are refused")
            .label("no pod template in `shop` has this label")
            .because(
                "closest: Deployment orders, 1 value differs", place(DEPLOYMENT, "app: orders"))
            .fix(Fix.unsafe("change line 8 to `app: orders`", new Edit(selector, "app: orders"))));
    Place port = place(SERVICE, "\"web\"");
    Place insertion = new Place(DEPLOYMENT, DEPLOYMENT.lineStart(3), DEPLOYMENT.lineStart(3));
    findings.add(
        Finding.of(
                rule("port-after-tab", Severity.WARNING),
                ORDERS,
                port,
                "Service shop/orders port `web` leads nowhere")
            .label("behind a tab")
            .because("its key", place(SERVICE, "targetPort"))
            .help("declare the port by this name in the container, where it listens")
            .fix(
                Fix.safe(
                    "write `web`, and declare it",
                    new Edit(port, "web"),
                    new Edit(insertion, "ports: [web]\n"))));
    findings.add(
        Finding.of(
                rule("wide-characters", Severity.WARNING),
                place(DEPLOYMENT, "caf\u00e9"),
                "value `caf\u00e9` stands behind wide characters")
            .label("two columns each")
            .because("zero columns", place(DEPLOYMENT, "e\u0301")));
    findings.add(
        Finding.of(
            rule("control-characters", Severity.NOTE),
            place(DEPLOYMENT, "exec\u202e"),
            "text `\u001b[31mexec` must not reach the terminal"));
    findings.add(
        Finding.of(
                rule("long-line", Severity.NOTE),
                CONFIG,
                place(DEPLOYMENT, "orders:8080"),
                "ConfigMap config calls orders:8080, but Service orders has only 80")
            .label("not a Service port")
            .because("a long value", place(DEPLOYMENT, "x".repeat(150))));
    int script = DEPLOYMENT.text().indexOf('|');
    findings.add(
        Finding.of(
            rule("several-lines", Severity.NOTE),
            new Place(DEPLOYMENT, script, DEPLOYMENT.text().length()),
            "script of several lines"));
    Place end = new Place(DEPLOYMENT, DEPLOYMENT.text().length(), DEPLOYMENT.text().length());
    findings.add(
        Finding.of(rule("end-of-file", Severity.ERROR), end, "file ends too early")
            .label("nothing here"));

    List<Report.Entry> entries = new ArrayList<>();
    findings.forEach(f -> entries.add(new Report.Entry(f, "fingerprint-" + entries.size())));
    Report.Summary summary = new Report.Summary(2, 3, 2, 2, 3, 1);
    Finding accepted =
        Finding.of(
            rule("not-so-bad", Severity.WARNING), place(DEPLOYMENT, "orders:8080"), "accepted");
    return new Report(
        entries,
        summary,
        List.of(new SelectsNothing()),
        List.of(),
        List.of(),
        List.of(
            new Report.Suppressed(
                new Report.Entry(accepted, "fingerprint-s"),
                new Report.Silence("agreed in the review", true))));
  }

  private static RuleInfo rule(String id, Severity severity) {
    return new RuleInfo(id, severity, id);
  }

  private static Place place(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return new Place(file, start, start + text.length());
  }
}
