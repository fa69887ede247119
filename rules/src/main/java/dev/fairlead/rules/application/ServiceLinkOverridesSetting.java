package dev.fairlead.rules.application;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.application.EffectiveSettings;
import dev.fairlead.network.application.RunningApplication;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceLinkOverridesSetting.md beside
 * this file.
 */
public final class ServiceLinkOverridesSetting implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-link-overrides-setting",
          Severity.WARNING,
          "An application is given the address of a Service for a setting that is a number");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.applications().running().stream()
        .flatMap(
            running ->
                running.settings().overriddenByLinks().stream()
                    .map(overridden -> report(running, overridden)));
  }

  private static Finding report(
      RunningApplication running, EffectiveSettings.Overridden overridden) {
    String variable = overridden.variable().name();
    return Finding.of(
            INFO,
            Wording.ref(running),
            overridden.setting().place(),
            Wording.holder(running)
                + " takes `"
                + overridden.setting().key()
                + "` from the variable "
                + variable
                + ", which Kubernetes sets to the address of a Service")
        .label("not this number")
        .because("the Service that makes " + variable, overridden.variable().place())
        .help("set `enableServiceLinks: false` in the pod, or " + variable + " in the container");
  }
}
