package dev.fairlead.maven;

import dev.fairlead.lint.Report;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the same as {@code check}, writes what it finds to files, and never fails the build. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ReportMojo extends ScanMojo {
  /**
   * The formats to write, parted by commas: {@code text}, {@code json}, {@code sarif}, {@code
   * checkstyle}, {@code junit}, {@code gitlab}, {@code markdown}.
   */
  @Parameter(property = "fairlead.outputFormat", defaultValue = "text,json,sarif")
  private List<String> outputFormat = List.of("text", "json", "sarif");

  @Override
  List<String> outputFormats() {
    return outputFormat;
  }

  @Override
  boolean incremental() {
    return false;
  }

  @Override
  void judge(Report report, ProjectConfiguration configuration) {
    // It only tells.
  }
}
