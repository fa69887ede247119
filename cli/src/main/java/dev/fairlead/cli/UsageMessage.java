package dev.fairlead.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage in one line, with the nearest right word. */
final class UsageMessage {
  private static final String SEE_HELP = "; see fairlead --help";

  private UsageMessage() {}

  static String of(ParameterException e, Path directory) {
    CommandLine command = e.getCommandLine();
    String help = "; see " + command.getCommandSpec().qualifiedName() + " --help";
    if (e instanceof UnmatchedArgumentException unmatched) {
      String typed = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return unknownOption(typed, command, help);
      }
      if (!command.getSubcommands().isEmpty()) {
        return unknownCommand(typed, command, directory);
      }
      boolean takesPaths = command.getCommandSpec().findOption("--in") != null;
      return "unexpected argument '"
          + typed
          + "'"
          + (takesPaths && exists(typed, directory) ? "; did you mean --in " + typed + "?" : help);
    }
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) + help;
  }

  private static String unknownOption(String typed, CommandLine command, String help) {
    int equals = typed.indexOf('=');
    String name = equals < 0 ? typed : typed.substring(0, equals);
    List<String> names = new ArrayList<>();
    command.getCommandSpec().options().forEach(o -> names.add(o.longestName()));
    String hint = name.startsWith("--") ? NearestWord.hint(name, names) : "";
    return "unknown option '" + name + "'" + (hint.isEmpty() ? help : hint);
  }

  private static String unknownCommand(String typed, CommandLine command, Path directory) {
    String hint = NearestWord.hint(typed, command.getSubcommands().keySet());
    if (hint.isEmpty() && exists(typed, directory)) {
      hint = "; did you mean 'fairlead lint " + typed + "'?";
    }
    return "unknown command '" + typed + "'" + (hint.isEmpty() ? SEE_HELP : hint);
  }

  private static boolean exists(String typed, Path directory) {
    try {
      return Files.exists(directory.resolve(typed));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
