package dev.fairlead.maven;

import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that look at the manifests of a module have in common. */
abstract class ScanMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Whether to do nothing. */
  @Parameter(property = "fairlead.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The directories and files with manifests. Without it those of {@code src/main/k8s}, {@code
   * src/main/kubernetes}, {@code k8s}, {@code deploy} and {@code src/main/helm} that exist, and
   * what JKube, Quarkus and Dekorate have generated.
   */
  @Parameter(property = "fairlead.manifests")
  private List<File> manifests = List.of();

  /**
   * Which files of the directories to look at, in the language of {@code .gitignore} and relative
   * to the module: {@code deploy/prod/**}. Without it all YAML and JSON files.
   */
  @Parameter(property = "fairlead.includes")
  private List<String> includes = List.of();

  /** Files and directories to leave out, in the same language. */
  @Parameter(property = "fairlead.excludes")
  private List<String> excludes = List.of();

  /**
   * The configuration of Fairlead. Without it {@code fairlead.yaml} in the directory of the module
   * or the nearest one above it. Parameters go before what it says.
   */
  @Parameter(property = "fairlead.configFile")
  private @Nullable File configFile;

  /**
   * The findings that were there before, which are not told again; {@code mvn fairlead:baseline}
   * writes it. Without it that of the configuration.
   */
  @Parameter(property = "fairlead.baseline")
  private @Nullable File baseline;

  /**
   * Policies of the project's own, beside those of the configuration: files, directories, or {@code
   * builtin:best-practices} and its like.
   */
  @Parameter(property = "fairlead.policies")
  private List<String> policies = List.of();

  /** Directories and files with CustomResourceDefinitions that are kept elsewhere. */
  @Parameter(property = "fairlead.crds")
  private List<File> crds = List.of();

  /**
   * Whether the configuration of the applications of this build ({@code application.yml}, {@code
   * application.properties}) is compared with the manifests that run them.
   */
  @Parameter(property = "fairlead.applicationConfiguration", defaultValue = "true")
  private boolean applicationConfiguration = true;

  /** The Kubernetes version of the cluster, such as {@code 1.34}. Without it the newest known. */
  @Parameter(property = "fairlead.kubeVersion")
  private @Nullable String kubeVersion;

  /** The ids of the rules to run. Without it all that are on by default. */
  @Parameter(property = "fairlead.rules")
  private List<String> rules = List.of();

  /** The ids of rules not to run. */
  @Parameter(property = "fairlead.disabledRules")
  private List<String> disabledRules = List.of();

  /** Whether it is a failure if there are no manifests at all. */
  @Parameter(property = "fairlead.failOnMissing", defaultValue = "false")
  private boolean failOnMissing;

  /** Where reports go; with one {@code outputFormat} only. Without it {@code target/fairlead}. */
  @Parameter(property = "fairlead.outputFile")
  private @Nullable File outputFile;

  /** The words for the formats of {@code outputFormat}. */
  abstract List<String> outputFormats();

  /** Whether a run may be left out where nothing has changed since one without findings. */
  abstract boolean incremental();

  /** Refuses parameters that mean nothing, before anything is read. */
  void checkParameters() throws MojoExecutionException {}

  /** Whether all findings are to be recorded, rather than those told that nobody knows of. */
  boolean records() {
    return false;
  }

  /** Decides of what was found; the log has it already. */
  abstract void judge(Report report, ProjectConfiguration configuration)
      throws IOException, MojoExecutionException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Fairlead is skipped");
      return;
    }
    checkParameters();
    Set<OutputFormat> formats = formats();
    Path module = path(project.getBasedir());
    Path root = Projects.root(project, session);
    ProjectConfiguration configuration =
        ProjectConfiguration.load(root, module, configFile, policies, baseline);
    try {
      ScanRequest request = request(module, configuration);
      if (request.sources().isEmpty()) {
        tellOfNone();
      } else if (incremental() && formats.isEmpty()) {
        scanIfChanged(request, configuration);
      } else {
        finish(scan(request, configuration), formats, configuration);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(e.toString(), e);
    }
  }

  private void tellOfNone() throws MojoFailureException {
    String message = "no Kubernetes manifests in " + project.getBasedir();
    if (failOnMissing) {
      throw new MojoFailureException(message);
    }
    getLog().debug(message);
  }

  private void scanIfChanged(ScanRequest request, ProjectConfiguration configuration)
      throws IOException, MojoExecutionException, MojoFailureException {
    Path stamp = directory().resolve("last-clean-run-" + fileName(execution.getExecutionId()));
    LastCleanRun last = new LastCleanRun(stamp, settings());
    last.add(Projects.above(path(project.getBasedir()), request.root(), ".gitignore"));
    last.add(request.sources().written());
    last.add(request.sources().generated());
    last.add(request.definitions());
    last.add(configuration.files());
    for (ApplicationFiles files : request.applications()) {
      last.add(files.settings());
      last.add(files.image());
    }
    String state = last.state();
    if (last.saw(state)) {
      getLog().info("Fairlead: nothing has changed since the last run without findings");
      return;
    }
    last.forget();
    ModuleScan.Result result = scan(request, configuration);
    boolean clean = result.report().summary().findings() == 0 && isComplete(result.report());
    // A kustomization may take files from anywhere: then nothing tells when they change.
    if (clean && result.readOnly(last, request.root())) {
      last.remember(state);
    }
    finish(result, Set.of(), configuration);
  }

  /** Whatever decides what is found beside the bytes of files; suppressions expire by the day. */
  private String settings() throws IOException {
    Path jar = plugin.getPluginArtifact().getFile().toPath();
    // A version under development keeps its name while its jar changes.
    String built = Files.isRegularFile(jar) ? Files.getLastModifiedTime(jar).toString() : "";
    return String.join(
        "\n",
        plugin.getVersion(),
        built,
        LocalDate.now(ZoneId.systemDefault()).toString(),
        String.valueOf(kubeVersion),
        String.valueOf(applicationConfiguration),
        includes.toString(),
        excludes.toString(),
        policies.toString(),
        rules.toString(),
        disabledRules.toString());
  }

  private ModuleScan.Result scan(ScanRequest request, ProjectConfiguration configuration)
      throws IOException, MojoExecutionException {
    ModuleScan.Result result = new ModuleScan(request).run();
    BuildLog log = new BuildLog(getLog(), request.root());
    if (!records()) {
      result = result.with(configuration.withoutKnown(result.report()));
      log.findings(result.report());
    }
    log.omissions(result.report());
    return result;
  }

  private void finish(
      ModuleScan.Result result, Set<OutputFormat> formats, ProjectConfiguration configuration)
      throws IOException, MojoExecutionException, MojoFailureException {
    Report report = result.report();
    for (OutputFormat format : formats) {
      Path file = outputFile == null ? directory().resolve(format.file()) : path(outputFile);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, format.writer(plugin.getVersion()).render(report));
      getLog().info("Fairlead report: " + file);
    }
    if (result.templates() > 0) {
      getLog()
          .info(
              "Fairlead: "
                  + BuildLog.count(result.templates(), "unrendered template")
                  + " not checked; render the chart and name the result in `manifests`");
    }
    if (report.summary().documents() > 0 || report.summary().findings() > 0) {
      getLog().info("Fairlead: " + BuildLog.summary(report));
    } else if (isComplete(report)) {
      tellOfNone();
    }
    judge(report, configuration);
  }

  /** Whether everything could be read and every rule has run. */
  static boolean isComplete(Report report) {
    return report.unread().isEmpty() && report.failures().isEmpty();
  }

  private ScanRequest request(Path module, ProjectConfiguration configuration)
      throws IOException, MojoExecutionException {
    Words.checkRules("rules", rules, configuration.rules());
    Words.checkRules("disabledRules", disabledRules, configuration.rules());
    List<Path> definitions = new ArrayList<>(configuration.crds());
    crds.forEach(file -> definitions.add(path(file)));
    Path root = configuration.root();
    return new ScanRequest(
        root,
        sources(module),
        configuration.input(module, includes, excludes),
        options(configuration.options()),
        configuration.rules(),
        definitions,
        applicationConfiguration ? Projects.applications(root, session) : List.of());
  }

  /** What the parameters say over what the configuration says. */
  private LintOptions options(LintOptions configured) throws MojoExecutionException {
    LintOptions options = configured;
    if (!rules.isEmpty()) {
      options = options.withOnly(Set.copyOf(rules));
    }
    if (!disabledRules.isEmpty()) {
      options = options.without(Set.copyOf(disabledRules));
    }
    return kubeVersion == null
        ? options
        : options.with(options.profile().withMinor(Words.kubernetesVersion(kubeVersion).minor()));
  }

  private ManifestSources sources(Path module) {
    return manifests.isEmpty()
        ? ManifestSources.of(
            module,
            Path.of(project.getBuild().getDirectory()),
            Path.of(project.getBuild().getOutputDirectory()))
        : ManifestSources.named(manifests.stream().map(ScanMojo::path).toList());
  }

  private Set<OutputFormat> formats() throws MojoExecutionException {
    List<OutputFormat> formats = new ArrayList<>();
    for (String word : outputFormats()) {
      formats.add(Words.format(word));
    }
    if (outputFile != null && formats.size() != 1) {
      throw new MojoExecutionException("outputFile needs exactly one outputFormat");
    }
    return formats.isEmpty() ? Set.of() : EnumSet.copyOf(formats);
  }

  /** An id of somebody's own as part of the name of a file. */
  private static String fileName(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private Path directory() {
    return Path.of(project.getBuild().getDirectory(), "fairlead");
  }

  private static Path path(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }
}
