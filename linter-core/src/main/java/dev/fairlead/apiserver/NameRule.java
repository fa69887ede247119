package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import java.util.List;

/** What the objects of a kind may be called. */
enum NameRule {
  /** A DNS name: most kinds. */
  SUBDOMAIN {
    @Override
    List<String> check(String name, KubernetesVersion version) {
      return Formats.subdomain(name);
    }
  },
  /** A DNS label: namespaces. */
  LABEL {
    @Override
    List<String> check(String name, KubernetesVersion version) {
      return Formats.label1123(name);
    }
  },
  /** A DNS label, which before 1.36 could not start with a digit. */
  SERVICE {
    @Override
    List<String> check(String name, KubernetesVersion version) {
      return version.atLeast(36) ? Formats.label1123(name) : Formats.label1035(name);
    }
  },
  /** A DNS label since 1.27, before it a DNS name. */
  STATEFUL_SET {
    @Override
    List<String> check(String name, KubernetesVersion version) {
      return version.atLeast(27) ? Formats.label1123(name) : Formats.subdomain(name);
    }
  },
  /** Anything that can stand between two slashes of a URL: RBAC and the kinds not modelled here. */
  PATH_SEGMENT {
    @Override
    List<String> check(String name, KubernetesVersion version) {
      return Formats.pathSegment(name);
    }
  };

  abstract List<String> check(String name, KubernetesVersion version);
}
