package dev.fairlead.apiserver;

import java.util.List;

/**
 * The fields that say which cluster IPs and families a Service has must agree ({@code
 * pkg/apis/core/validation: ValidateServiceClusterIPsRelatedFields}).
 */
final class ServiceAddresses {
  static final String NONE = "None";
  static final List<String> FAMILIES = List.of("IPv4", "IPv6");
  static final List<String> POLICIES =
      List.of("SingleStack", "PreferDualStack", "RequireDualStack");

  private ServiceAddresses() {}

  static void check(Struct spec, Review review) {
    String clusterIp = spec.text("clusterIP");
    List<String> ips = spec.texts("clusterIPs");
    List<String> families = spec.texts("ipFamilies");
    FieldPath path = spec.path("clusterIPs");
    boolean headless = !ips.isEmpty() && ips.get(0).equals(NONE);
    if (clusterIp.isEmpty() && !ips.isEmpty()) {
      review.invalid(path, ips.get(0), "clusterIP must be the first of them, and is not set");
    } else if (!ips.isEmpty() && !clusterIp.equals(ips.get(0))) {
      review.invalid(path, ips.get(0), "the first of them must be equal to clusterIP");
    }
    families(spec, families, review);
    if (headless && ips.size() > 1) {
      review.invalid(path, "", "`None` stands alone: the Service then has no cluster IP");
    }
    int before = review.count();
    for (int i = headless ? 1 : 0; i < ips.size(); i++) {
      review.malformed(path.item(i), ips.get(i), Addresses.ip(ips.get(i), review.version()));
    }
    boolean bad = review.count() > before;
    if (ips.size() > 2) {
      review.invalid(path, "", "there can be one for each family, two at most");
    }
    if (bad) {
      return;
    }
    if (ips.size() > 1 && !headless && !isDualStack(ips)) {
      review.invalid(path, "", "must be of different families");
    }
    for (int i = 0; i < ips.size() && i < families.size() && !headless; i++) {
      String family = IpAddress.tryParse(ips.get(i)).map(IpAddress::family).orElse("");
      if (!family.equals(families.get(i))) {
        review.invalid(
            path.item(i), ips.get(i), "is no " + families.get(i) + " address, as ipFamilies asks");
      }
    }
  }

  private static void families(Struct spec, List<String> families, Review review) {
    FieldPath path = spec.path("ipFamilies");
    for (int i = 0; i < families.size(); i++) {
      String family = families.get(i);
      review.oneOf(path.item(i), family, FAMILIES);
      if (families.indexOf(family) < i) {
        review.duplicate(path.item(i), family, "stands in the list already");
      }
    }
    if (spec.has("ipFamilyPolicy")) {
      review.oneOf(spec.path("ipFamilyPolicy"), spec.text("ipFamilyPolicy"), POLICIES);
    }
  }

  /** Whether both families are there ({@code IsDualStackIPStrings}). */
  private static boolean isDualStack(List<String> ips) {
    boolean v4 = false;
    boolean v6 = false;
    for (String ip : ips) {
      boolean isV4 = IpAddress.tryParse(ip).map(IpAddress::isV4).orElse(false);
      v4 |= isV4;
      v6 |= !isV4;
    }
    return v4 && v6;
  }
}
