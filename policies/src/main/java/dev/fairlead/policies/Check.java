package dev.fairlead.policies;

import dev.fairlead.policies.question.Scene;
import dev.fairlead.resource.Resource;
import dev.fairlead.source.YamlMapping;
import java.util.List;

/** What a policy demands of each object that it is about; asked by several threads at once. */
public interface Check {
  /**
   * An object in its scope.
   *
   * @param resource as read from the stored form
   * @param written the object as it stands in the file
   */
  record Subject(Scene scene, Resource resource, YamlMapping written) {
    /** The object as the API server stores it: what admission sees. */
    public YamlMapping stored() {
      return resource.meta().object();
    }
  }

  /**
   * In which ways the object breaks the policy; none where the answer is not known.
   *
   * @throws CheckFailedException if the policy itself is wrong
   */
  List<Violation> violations(Subject subject);
}
