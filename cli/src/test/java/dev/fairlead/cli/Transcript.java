package dev.fairlead.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text file that tells of one call: what it shows, the command after {@code $}, the exit status,
 * and sections that begin with a line {@code -- name --}: the files there were, what came in
 * through {@code stdin} and went out through {@code stdout} and {@code stderr}, and what was
 * changed in files or written into new ones.
 *
 * <p>Words before {@code fairlead} set environment variables; {@code TTY=80} makes standard output
 * a terminal of that width, {@code FIXTURE=shop} calls it in that directory of fixtures. Escape
 * characters are written {@code ^[}, the name of its directory {@code DIRECTORY}.
 */
record Transcript(String introduction, String command, Map<String, String> sections) {
  private static final Pattern SECTION = Pattern.compile("(?m)^-- (.+) --\n");
  private static final String CHANGED = "changed: ";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  static Transcript read(Path file) throws IOException {
    String text = Files.readString(file);
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher matcher = SECTION.matcher(text);
    int headEnd = text.length();
    String name = "";
    int from = -1;
    while (matcher.find()) {
      if (from < 0) {
        headEnd = matcher.start();
      } else {
        sections.put(name, text.substring(from, matcher.start()));
      }
      name = matcher.group(1);
      from = matcher.end();
    }
    if (from >= 0) {
      sections.put(name, text.substring(from));
    }
    String head = text.substring(0, headEnd);
    int dollar = head.indexOf("$ ");
    String command = head.substring(dollar + 2).lines().findFirst().orElseThrow();
    return new Transcript(head.substring(0, dollar), command, sections);
  }

  /**
   * Runs the command in a directory with the files; answers the same transcript as it was told now.
   */
  Transcript rerun(Path directory) throws IOException {
    for (Map.Entry<String, String> section : sections.entrySet()) {
      if (isFile(section.getKey())) {
        Path file = directory.resolve(section.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, section.getValue());
      }
    }
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    Map<String, String> environment = new HashMap<>();
    int program = words.indexOf("fairlead");
    for (String variable : words.subList(0, program)) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    int columns = Integer.parseInt(environment.getOrDefault("TTY", "0"));
    Path calledIn =
        environment.containsKey("FIXTURE")
            ? Path.of("../fixtures", environment.get("FIXTURE"))
            : directory;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] in = sections.getOrDefault("stdin", "").getBytes(StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in),
            out,
            err,
            columns > 0,
            false,
            columns,
            calledIn,
            environment);
    List<String> arguments = words.subList(program + 1, words.size());
    int status = new CommandTree(terminal).run(arguments.toArray(String[]::new));

    Map<String, String> told = new LinkedHashMap<>();
    sections.forEach(
        (name, text) -> {
          if (name.equals("stdin") || isFile(name)) {
            told.put(name, text);
          }
        });
    for (String name : List.copyOf(told.keySet())) {
      String now = isFile(name) ? Files.readString(directory.resolve(name)) : "";
      if (isFile(name) && !now.equals(told.get(name))) {
        told.put(CHANGED + name, now);
      }
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        if (!told.containsKey(name)) {
          told.put(CHANGED + name, Files.readString(file));
        }
      }
    }
    told.put("exit", status + "\n");
    told.put("stdout", shown(out, directory));
    told.put("stderr", shown(err, directory));
    told.values().removeIf(String::isEmpty);
    return new Transcript(introduction, command, told);
  }

  private static boolean isFile(String section) {
    return section.contains(".") && !section.startsWith(CHANGED);
  }

  private static String shown(ByteArrayOutputStream bytes, Path directory) {
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace('\u001B' + "[", "^[[")
        .replace(directory.toString(), "DIRECTORY");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(introduction);
    text.append("$ ").append(command).append("\n\n");
    sections.forEach((name, body) -> text.append("-- ").append(name).append(" --\n").append(body));
    return text.toString();
  }
}
