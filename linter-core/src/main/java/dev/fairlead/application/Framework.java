package dev.fairlead.application;

import java.util.List;

/** A framework whose settings are known here. */
public enum Framework {
  /** {@code application.yml} or {@code application.properties}, one document or file a profile. */
  SPRING_BOOT("default"),
  /** {@code application.properties} with {@code %profile.} in front of keys. */
  QUARKUS("prod");

  private final String usualProfile;

  Framework(String usualProfile) {
    this.usualProfile = usualProfile;
  }

  /** The profile that is active where nobody says otherwise. */
  public String usualProfile() {
    return usualProfile;
  }

  /** What the keys say; Spring Boot where they say nothing. */
  static Framework of(List<Setting> settings) {
    for (Setting setting : settings) {
      if (setting.key().startsWith("quarkus.")) {
        return QUARKUS;
      }
    }
    return SPRING_BOOT;
  }
}
