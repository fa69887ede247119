package dev.fairlead.policies;

/**
 * A name in which {@code *} stands for any characters, also none. Matching takes time in proportion
 * to the product of the lengths at worst.
 */
record NamePattern(String text) {
  boolean matches(String name) {
    if (text.indexOf('*') < 0) {
      return text.equals(name);
    }
    int t = 0;
    int star = -1;
    int resume = 0;
    for (int n = 0; n < name.length(); ) {
      if (t < text.length() && text.charAt(t) == '*') {
        star = t++;
        resume = n;
      } else if (t < text.length() && text.charAt(t) == name.charAt(n)) {
        t++;
        n++;
      } else if (star >= 0) {
        t = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (t < text.length() && text.charAt(t) == '*') {
      t++;
    }
    return t == text.length();
  }
}
