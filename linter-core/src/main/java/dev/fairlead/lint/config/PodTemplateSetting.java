package dev.fairlead.lint.config;

import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Platform;
import dev.fairlead.resource.Located;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a custom resource has the template of its pods.
 *
 * @param kind {@code group/Kind}
 * @param path the names of the fields with dots between them: {@code spec.template}
 */
public record PodTemplateSetting(Located<String> kind, Located<String> path) {
  static List<PodTemplateSetting> read(Section top, Mistakes mistakes) {
    List<PodTemplateSetting> templates = new ArrayList<>();
    Section section = top.section("podTemplates").orElse(null);
    if (section == null) {
      return templates;
    }
    for (YamlMapping.Entry entry : section.entries()) {
      Located<String> kind = new Located<>(entry.name(), entry.key().place());
      int slash = entry.name().indexOf('/');
      boolean sound =
          slash > 0
              && slash == entry.name().lastIndexOf('/')
              && slash + 1 < entry.name().length()
              && Character.isUpperCase(entry.name().charAt(slash + 1));
      if (!sound) {
        mistakes.add(kind.place(), "a kind is given as group/Kind, not '" + entry.name() + "'");
      }
      section
          .text(entry.name())
          .ifPresent(
              path -> {
                if (isPath(path.value())) {
                  templates.add(new PodTemplateSetting(kind, path));
                } else {
                  mistakes.add(
                      path.place(),
                      "a pod template is given as a path such as spec.template, not '"
                          + path.value()
                          + "'");
                }
              });
    }
    return templates;
  }

  /** A profile that knows these templates, too. */
  static ClusterProfile over(List<PodTemplateSetting> settings, ClusterProfile profile) {
    if (settings.isEmpty()) {
      return profile;
    }
    Platform known = profile.platform();
    Map<String, String> templates = new HashMap<>(known.podTemplates());
    settings.forEach(each -> templates.put(each.kind().value(), each.path().value()));
    return profile.with(
        new Platform(
            known.networkPlugin(),
            known.ingressController(),
            known.mesh(),
            known.defaultIngressClass(),
            known.externalHosts(),
            known.externalServices(),
            templates));
  }

  private static boolean isPath(String text) {
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty() || !part.chars().allMatch(Character::isLetterOrDigit)) {
        return false;
      }
    }
    return true;
  }
}
