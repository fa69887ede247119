package dev.fairlead.network;

/** How close two names are: close enough that a person meant the same. */
public final class Nearness {
  private static final String[] SUFFIXES = {"-service", "-svc", "-headless", "-hs", "-lb", "-np"};

  private Nearness() {}

  /**
   * Whether one name looks like a slip of the other: an edit distance of 1, or 2 for names of six
   * characters and more. Names that differ in digits alone ({@code web}, {@code web-1}, {@code
   * web-2}) are siblings, not slips.
   */
  public static boolean isSlip(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (a.equals(b) || shorter < 3 || Math.abs(a.length() - b.length()) > 2) {
      return false;
    }
    int allowed = shorter < 6 ? 1 : 2;
    return isWithin(allowed, a, 0, b, 0)
        && !withoutDigits(a).isEmpty()
        && !withoutDigits(a).equals(withoutDigits(b));
  }

  /** Whether few edits make one text of the other, from these positions on. */
  private static boolean isWithin(int edits, String a, int i, String b, int j) {
    int x = i;
    int y = j;
    while (x < a.length() && y < b.length() && a.charAt(x) == b.charAt(y)) {
      x++;
      y++;
    }
    int restA = a.length() - x;
    int restB = b.length() - y;
    if (restA == 0 || restB == 0) {
      return Math.max(restA, restB) <= edits;
    }
    if (edits == 0) {
      return false;
    }
    boolean swapped =
        restA > 1 && restB > 1 && a.charAt(x) == b.charAt(y + 1) && a.charAt(x + 1) == b.charAt(y);
    return isWithin(edits - 1, a, x + 1, b, y + 1)
        || isWithin(edits - 1, a, x + 1, b, y)
        || isWithin(edits - 1, a, x, b, y + 1)
        || (swapped && isWithin(edits - 1, a, x + 2, b, y + 2));
  }

  /**
   * Whether one name is the other with words in front or behind: {@code kong}, {@code kong-proxy}.
   * Numbers make a sibling, not a part.
   */
  public static boolean isPart(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    int rest = longer.length() - shorter.length();
    return shorter.length() > 2
        && rest > 1
        && ((longer.startsWith(shorter) && longer.charAt(shorter.length()) == '-')
            || (longer.endsWith(shorter) && longer.charAt(rest - 1) == '-'))
        && !withoutDigits(longer).equals(withoutDigits(shorter));
  }

  /** Whether two names are one but for a word such as {@code -svc} at the end. */
  public static boolean isSameStem(String a, String b) {
    return stem(a).equals(stem(b));
  }

  /** A name without the words that people put behind a Service's name. */
  static String stem(String name) {
    for (String suffix : SUFFIXES) {
      if (name.length() > suffix.length() && name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }

  private static String withoutDigits(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    int end = letters.length();
    while (end > 0 && letters.charAt(end - 1) == '-') {
      end--;
    }
    return letters.substring(0, end);
  }

  /**
   * The number of insertions, deletions, replacements and swaps of neighbours between two texts.
   */
  public static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + same, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
