package dev.fairlead.network.link;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvVar;

/**
 * A program that is known to read a variable.
 *
 * @param image the end of the repository path, or {@code env:NAME}
 * @param variable what it reads; may hold one {@code *}
 * @param crashes whether it does not start with a URL in it; else it goes wrong later or only in
 *     some versions
 * @param source where that is reported
 */
public record KnownImage(String image, String variable, boolean crashes, String source) {
  private static final String ENV = "env:";

  /** Whether a container runs it. */
  boolean runs(Container container) {
    if (image.startsWith(ENV)) {
      String marker = image.substring(ENV.length());
      for (EnvVar own : container.env()) {
        if (own.name().value().equals(marker)) {
          return true;
        }
      }
      return false;
    }
    return container.image().filter(written -> isOf(repository(written.value()))).isPresent();
  }

  /** Whether it reads a variable of this name. */
  boolean reads(String name) {
    int star = variable.indexOf('*');
    return star < 0
        ? variable.equals(name)
        : name.length() >= variable.length()
            && name.startsWith(variable.substring(0, star))
            && name.endsWith(variable.substring(star + 1));
  }

  /** Compares the parts of the path from the end. */
  private boolean isOf(String repository) {
    String[] wanted = image.split("/");
    String[] have = repository.split("/");
    if (have.length < wanted.length) {
      return false;
    }
    for (int i = 1; i <= wanted.length; i++) {
      String part = wanted[wanted.length - i];
      if (!part.equals("*") && !part.equals(have[have.length - i])) {
        return false;
      }
    }
    return true;
  }

  /** An image without registry port, tag and digest. */
  private static String repository(String image) {
    int digest = image.indexOf('@');
    String path = digest < 0 ? image : image.substring(0, digest);
    int tag = path.lastIndexOf(':');
    return tag > path.lastIndexOf('/') ? path.substring(0, tag) : path;
  }
}
