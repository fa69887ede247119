package dev.fairlead.network.listen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The table {@code loopback-programs.txt}, read when it is first needed. */
final class LoopbackPrograms {
  private static final String TABLE = "loopback-programs.txt";

  private LoopbackPrograms() {}

  /** In a class of its own, so that it is read once and only if somebody asks. */
  private static final class Table {
    static final List<LoopbackProgram> ALL = read();
  }

  static List<LoopbackProgram> all() {
    return Table.ALL;
  }

  private static List<LoopbackProgram> read() {
    try (InputStream in = LoopbackPrograms.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + TABLE + " is missing");
      }
      List<LoopbackProgram> programs = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          programs.add(program(line));
        }
      }
      return List.copyOf(programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoopbackProgram program(String line) {
    StringTokenizer columns = new StringTokenizer(line);
    if (columns.countTokens() != 6) {
      throw new IllegalStateException(TABLE + " needs six columns: " + line);
    }
    return new LoopbackProgram(
        columns.nextToken(),
        orNothing(columns.nextToken()),
        List.of(columns.nextToken().split(",", -1)),
        orNothing(columns.nextToken()),
        Integer.parseInt(columns.nextToken()),
        columns.nextToken());
  }

  private static String orNothing(String column) {
    return column.equals("-") ? "" : column;
  }
}
