package dev.fairlead.maven;

import dev.fairlead.finding.Severity;
import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.Report;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the Kubernetes manifests of the module, and fails the build if one of them is broken:
 * where a Service selects no pods, a port leads nowhere, the API server would refuse an object.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ScanMojo {
  /** Whether too many violations fail the build; if not they are only told. */
  @Parameter(property = "fairlead.failOnViolation", defaultValue = "true")
  private boolean failOnViolation = true;

  /**
   * From which severity on a finding is a violation: {@code error}, {@code warning} or {@code
   * note}. Without it what the configuration says for {@code failOn}, else {@code error}.
   */
  @Parameter(property = "fairlead.violationSeverity")
  private @Nullable String violationSeverity;

  /** So many violations are let through. */
  @Parameter(property = "fairlead.maxAllowedViolations", defaultValue = "0")
  private int maxAllowedViolations;

  /**
   * Formats to write reports in beside the log, parted by commas: {@code text}, {@code json},
   * {@code sarif}.
   */
  @Parameter(property = "fairlead.outputFormat")
  private List<String> outputFormat = List.of();

  /**
   * Whether a run is left out where no file, parameter or version has changed since a run without
   * findings.
   */
  @Parameter(property = "fairlead.incremental", defaultValue = "true")
  private boolean incremental = true;

  @Override
  List<String> outputFormats() {
    return outputFormat;
  }

  @Override
  boolean incremental() {
    return incremental;
  }

  @Override
  void checkParameters() throws MojoExecutionException {
    if (violationSeverity != null) {
      Words.severity(violationSeverity);
    }
  }

  @Override
  void judge(Report report, ProjectConfiguration configuration)
      throws MojoExecutionException, MojoFailureException {
    if (!failOnViolation) {
      return;
    }
    Optional<Severity> severity = severity(configuration.failOn());
    if (severity.isPresent()) {
      Violations violations = new Violations(report, severity.get(), maxAllowedViolations);
      if (violations.areTooMany()) {
        throw new MojoFailureException(violations.message());
      }
    }
    if (!isComplete(report)) {
      throw new MojoExecutionException("Fairlead could not check everything, see the errors above");
    }
  }

  /** Empty where no finding fails the build. */
  private Optional<Severity> severity(Optional<FailOn> configured) throws MojoExecutionException {
    if (violationSeverity != null) {
      return Optional.of(Words.severity(violationSeverity));
    }
    return switch (configured.orElse(FailOn.ERROR)) {
      case ERROR -> Optional.of(Severity.ERROR);
      case WARNING -> Optional.of(Severity.WARNING);
      case NOTE -> Optional.of(Severity.NOTE);
      case NEVER -> Optional.empty();
    };
  }
}
