package dev.fairlead.rules;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSet;
import dev.fairlead.rules.document.AnnotationNotString;
import dev.fairlead.rules.document.ApiRejected;
import dev.fairlead.rules.document.DuplicateObject;
import dev.fairlead.rules.document.DuplicateYamlKey;
import dev.fairlead.rules.document.ImplicitYamlType;
import dev.fairlead.rules.document.RemovedApiVersion;
import dev.fairlead.rules.document.UnknownField;
import dev.fairlead.rules.document.YamlSyntax;
import dev.fairlead.rules.env.EnvValueNotString;
import dev.fairlead.rules.ingress.IngressClassSetTwice;
import dev.fairlead.rules.ingress.IngressPortNotFound;
import dev.fairlead.rules.ingress.IngressRuleSplit;
import dev.fairlead.rules.ingress.IngressServiceNotFound;
import dev.fairlead.rules.port.DuplicatePortName;
import dev.fairlead.rules.port.DuplicateServicePort;
import dev.fairlead.rules.port.HeadlessPortRemap;
import dev.fairlead.rules.port.InvalidPortName;
import dev.fairlead.rules.port.InvalidProtocol;
import dev.fairlead.rules.port.NamedPortProtocolMismatch;
import dev.fairlead.rules.port.NodePortConflict;
import dev.fairlead.rules.port.NodePortOutOfRange;
import dev.fairlead.rules.port.ProbeHostLoopback;
import dev.fairlead.rules.port.ProbePortNameUnresolved;
import dev.fairlead.rules.port.QuotedPortNumber;
import dev.fairlead.rules.port.ServicePortUnnamed;
import dev.fairlead.rules.port.ServiceProtocolMismatch;
import dev.fairlead.rules.port.TargetPortNamePartial;
import dev.fairlead.rules.port.TargetPortNameUnresolved;
import dev.fairlead.rules.port.TargetPortNotDeclared;
import dev.fairlead.rules.reference.PodDnsNameUnresolvable;
import dev.fairlead.rules.reference.ReferencePortNotExposed;
import dev.fairlead.rules.reference.ReferenceServiceNotFound;
import dev.fairlead.rules.reference.RouteBackendNotFound;
import dev.fairlead.rules.reference.ShortNameOtherNamespace;
import dev.fairlead.rules.reference.SrvNameMalformed;
import dev.fairlead.rules.reference.SrvNameUnresolvable;
import dev.fairlead.rules.reference.UndefinedServiceEnv;
import dev.fairlead.rules.reference.UnknownServiceHost;
import dev.fairlead.rules.reference.WebhookServiceNotFound;
import dev.fairlead.rules.selection.DisruptionBudgetMatchesNothing;
import dev.fairlead.rules.selection.ScaleTargetNotFound;
import dev.fairlead.rules.selection.ServiceMonitorMatchesNothing;
import dev.fairlead.rules.selection.ServiceMonitorPortNotFound;
import dev.fairlead.rules.service.EndpointsMismatch;
import dev.fairlead.rules.service.ExternalNameIsIp;
import dev.fairlead.rules.service.HeadlessWithNodePort;
import dev.fairlead.rules.service.InvalidServiceName;
import dev.fairlead.rules.service.ServiceMatchesNoPods;
import dev.fairlead.rules.service.ServiceSelectsUnrelatedPods;
import dev.fairlead.rules.workload.GoverningServiceSkipsPods;
import dev.fairlead.rules.workload.HostPortRolloutDeadlock;
import dev.fairlead.rules.workload.SelectorMissingMatchLabels;
import dev.fairlead.rules.workload.StatefulsetServiceMissing;
import dev.fairlead.rules.workload.StatefulsetServiceNotHeadless;
import dev.fairlead.rules.workload.WorkloadSelectorMismatch;
import java.util.List;

/** Every rule that comes with Fairlead. */
public final class BuiltInRules implements RuleSet {
  /** Sorted by id. A test names the line that is missing for a new rule. */
  public static final List<Rule> ALL =
      List.of(
          new AnnotationNotString(),
          new ApiRejected(),
          new DisruptionBudgetMatchesNothing(),
          new DuplicateObject(),
          new DuplicatePortName(),
          new DuplicateServicePort(),
          new DuplicateYamlKey(),
          new EndpointsMismatch(),
          new EnvValueNotString(),
          new ExternalNameIsIp(),
          new GoverningServiceSkipsPods(),
          new HeadlessPortRemap(),
          new HeadlessWithNodePort(),
          new HostPortRolloutDeadlock(),
          new ImplicitYamlType(),
          new IngressClassSetTwice(),
          new IngressPortNotFound(),
          new IngressRuleSplit(),
          new IngressServiceNotFound(),
          new InvalidPortName(),
          new InvalidProtocol(),
          new InvalidServiceName(),
          new NamedPortProtocolMismatch(),
          new NodePortConflict(),
          new NodePortOutOfRange(),
          new PodDnsNameUnresolvable(),
          new ProbeHostLoopback(),
          new ProbePortNameUnresolved(),
          new QuotedPortNumber(),
          new ReferencePortNotExposed(),
          new ReferenceServiceNotFound(),
          new RemovedApiVersion(),
          new RouteBackendNotFound(),
          new ScaleTargetNotFound(),
          new SelectorMissingMatchLabels(),
          new ServiceMatchesNoPods(),
          new ServiceMonitorMatchesNothing(),
          new ServiceMonitorPortNotFound(),
          new ServicePortUnnamed(),
          new ServiceProtocolMismatch(),
          new ServiceSelectsUnrelatedPods(),
          new ShortNameOtherNamespace(),
          new SrvNameMalformed(),
          new SrvNameUnresolvable(),
          new StatefulsetServiceMissing(),
          new StatefulsetServiceNotHeadless(),
          new TargetPortNamePartial(),
          new TargetPortNameUnresolved(),
          new TargetPortNotDeclared(),
          new UndefinedServiceEnv(),
          new UnknownField(),
          new UnknownServiceHost(),
          new WebhookServiceNotFound(),
          new WorkloadSelectorMismatch(),
          new YamlSyntax());

  @Override
  public List<Rule> rules() {
    return ALL;
  }
}
