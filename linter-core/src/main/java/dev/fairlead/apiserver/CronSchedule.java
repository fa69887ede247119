package dev.fairlead.apiserver;

import java.util.List;
import java.util.Locale;

/** The schedule of a CronJob, as {@code robfig/cron} reads it: {@code cron.ParseStandard}. */
final class CronSchedule {
  private static final List<String> DESCRIPTORS =
      List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private CronSchedule() {}

  /** What keeps the text from being a schedule; empty if nothing does. */
  static List<String> problems(String schedule) {
    if (schedule.startsWith("@")) {
      return DESCRIPTORS.contains(schedule) || schedule.startsWith("@every ")
          ? List.of()
          : List.of("is no schedule: besides five fields there is " + Wording.list(DESCRIPTORS));
    }
    String[] fields = schedule.strip().split("\\s+");
    if (fields.length != 5) {
      return List.of(
          "has " + fields.length + " fields instead of five: minute, hour, day, month, weekday");
    }
    if (!valid(fields[0], 0, 59, List.of(), 0)) {
      return List.of(bad("minute", fields[0], 0, 59));
    }
    if (!valid(fields[1], 0, 23, List.of(), 0)) {
      return List.of(bad("hour", fields[1], 0, 23));
    }
    if (!valid(fields[2], 1, 31, List.of(), 0)) {
      return List.of(bad("day of the month", fields[2], 1, 31));
    }
    if (!valid(fields[3], 1, 12, MONTHS, 1)) {
      return List.of(bad("month", fields[3], 1, 12));
    }
    return valid(fields[4], 0, 6, DAYS, 0) ? List.of() : List.of(bad("weekday", fields[4], 0, 6));
  }

  private static String bad(String what, String field, int least, int most) {
    return "`" + field + "` is no " + what + ": those go from " + least + " to " + most;
  }

  private static boolean valid(String field, int least, int most, List<String> names, int first) {
    for (String part : field.split(",")) {
      if (!part.isEmpty() && !validRange(part, least, most, names, first)) {
        return false;
      }
    }
    return true;
  }

  private static boolean validRange(
      String part, int least, int most, List<String> names, int first) {
    String[] rangeAndStep = part.split("/", -1);
    String[] ends = rangeAndStep[0].split("-", -1);
    if (rangeAndStep.length > 2 || ends.length > 2) {
      return false;
    }
    if (rangeAndStep.length == 2 && number(rangeAndStep[1], List.of(), 0) < 1) {
      return false;
    }
    if (ends[0].equals("*") || ends[0].equals("?")) {
      return ends.length == 1;
    }
    int start = number(ends[0], names, first);
    int end = ends.length == 2 ? number(ends[1], names, first) : start;
    return start >= least && end >= start && end <= most;
  }

  /** The number or that of a name, -1 if it is neither. */
  private static int number(String text, List<String> names, int first) {
    int name = names.indexOf(text.toLowerCase(Locale.ROOT));
    if (name >= 0) {
      return name + first;
    }
    return Formats.isNumber(text) && text.length() < 9 ? Integer.parseInt(text) : -1;
  }
}
