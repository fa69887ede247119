package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CronScheduleTest {
  @Test
  void schedules() {
    for (String text :
        new String[] {
          "5 3 * * *",
          "*/5 * * * *",
          "0 0 1,15 * ?",
          "0-30/10 1-5 * JAN-mar sun",
          "@daily",
          "@every 1h30m",
          "  0  0 * * 6 ",
          "59 23 31 12 0",
          "0 0 ? * MON-FRI"
        }) {
      assertThat(CronSchedule.problems(text)).as(text).isEmpty();
    }
  }

  @Test
  void textsThatAreNone() {
    for (String text :
        new String[] {
          "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *",
              "* * * * 7",
          "5-1 * * * *", "*/0 * * * *", "a * * * *", "1-2-3 * * * *", "1/2/3 * * * *", "@dayly",
              "*-3 * * * *"
        }) {
      assertThat(CronSchedule.problems(text)).as(text).hasSize(1);
    }
  }
}
