package dev.fairlead.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What the projects of a build tell of each other. */
final class Projects {
  /** Dependencies with which an application listens on a port unless it is told otherwise. */
  private static final Set<String> SERVERS =
      Set.of(
          "org.springframework.boot:spring-boot-starter-web",
          "org.springframework.boot:spring-boot-starter-webmvc",
          "org.springframework.boot:spring-boot-starter-webflux",
          "org.springframework.boot:spring-boot-starter-jersey",
          "io.quarkus:quarkus-rest",
          "io.quarkus:quarkus-rest-jackson",
          "io.quarkus:quarkus-resteasy",
          "io.quarkus:quarkus-resteasy-jackson",
          "io.quarkus:quarkus-resteasy-reactive",
          "io.quarkus:quarkus-resteasy-reactive-jackson",
          "io.quarkus:quarkus-vertx-http",
          "io.quarkus:quarkus-undertow");

  private Projects() {}

  /**
   * The directory of the whole: that of the uppermost local parent above a module, or of the
   * project that the build started from. It is the same for a build of one module alone, as long as
   * that has the other as its parent.
   */
  static Path root(MavenProject project, MavenSession session) {
    Path module = project.getBasedir().toPath().toAbsolutePath().normalize();
    Path root = module;
    for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
      root = upper(root, parent.getBasedir());
    }
    MavenProject top = session.getTopLevelProject();
    return top == null ? root : upper(root, top.getBasedir());
  }

  /** The files that configure the application of each module of a build. */
  static List<ApplicationFiles> applications(Path root, MavenSession session) throws IOException {
    List<ApplicationFiles> applications = new ArrayList<>();
    for (MavenProject project : session.getAllProjects()) {
      ApplicationFiles files = application(root, project);
      if (!files.settings().isEmpty()) {
        applications.add(files);
      }
    }
    return applications;
  }

  private static ApplicationFiles application(Path root, MavenProject project) throws IOException {
    List<Path> resources = new ArrayList<>();
    project.getResources().forEach(resource -> resources.add(Path.of(resource.getDirectory())));
    List<Path> poms = new ArrayList<>();
    for (MavenProject each = project; each != null; each = each.getParent()) {
      File pom = each.getFile();
      if (pom != null && pom.toPath().toAbsolutePath().normalize().startsWith(root)) {
        poms.add(pom.toPath().toAbsolutePath().normalize());
      }
    }
    List<String> names = names(project);
    jibImage(project).ifPresent(names::add);
    Path module = project.getBasedir().toPath().toAbsolutePath().normalize();
    return ApplicationFiles.of(module, resources, poms, names, servesHttp(project));
  }

  /** The name of the module alone, and behind that of what it is a part of. */
  private static List<String> names(MavenProject project) {
    String module = project.getArtifactId();
    List<String> names = new ArrayList<>(List.of(module));
    String group = project.getGroupId();
    List<String> wholes = new ArrayList<>(List.of(group.substring(group.lastIndexOf('.') + 1)));
    for (MavenProject each = project.getParent(); each != null; each = each.getParent()) {
      if (each.getBasedir() != null) {
        wholes.add(each.getArtifactId());
      }
    }
    for (String whole : wholes) {
      names.add(whole + "/" + module);
      names.add(whole + "-" + module);
    }
    return names;
  }

  /** The last part of the name that Jib gives the image. */
  private static Optional<String> jibImage(MavenProject project) {
    Plugin jib = project.getPlugin("com.google.cloud.tools:jib-maven-plugin");
    if (jib == null || !(jib.getConfiguration() instanceof Xpp3Dom configuration)) {
      return Optional.empty();
    }
    Xpp3Dom to = configuration.getChild("to");
    Xpp3Dom image = to == null ? null : to.getChild("image");
    String name = image == null ? null : image.getValue();
    if (name == null) {
      return Optional.empty();
    }
    String last = name.substring(name.lastIndexOf('/') + 1);
    int end = last.indexOf(':') < 0 ? last.length() : last.indexOf(':');
    return Optional.of(last.substring(0, end));
  }

  /** Whether it depends on what makes its framework listen. */
  private static boolean servesHttp(MavenProject project) {
    for (Dependency dependency : project.getDependencies()) {
      if (SERVERS.contains(dependency.getGroupId() + ":" + dependency.getArtifactId())
          && !"test".equals(dependency.getScope())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A path as reports name it: relative to the root where it lies there, with forward slashes; the
   * root itself is a dot.
   */
  static String name(Path path, Path root) {
    if (path.equals(root)) {
      return ".";
    }
    Path shown = path.startsWith(root) ? root.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  /** A file of a name in a directory and in each one above it up to the root, there or not. */
  static List<Path> above(Path directory, Path root, String name) {
    List<Path> files = new ArrayList<>();
    for (Path at = directory; at != null && at.startsWith(root); at = at.getParent()) {
      files.add(at.resolve(name));
    }
    return files;
  }

  private static Path upper(Path directory, @Nullable File other) {
    Path path = other == null ? directory : other.toPath().toAbsolutePath().normalize();
    return directory.startsWith(path) ? path : directory;
  }
}
