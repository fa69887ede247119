package dev.fairlead.network.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The table {@code known-images.txt}, read when it is first needed. */
final class KnownImages {
  private static final String TABLE = "known-images.txt";

  private KnownImages() {}

  /** In a class of its own, so that it is read once and only if somebody asks. */
  private static final class Table {
    static final List<KnownImage> ALL = read();
  }

  static List<KnownImage> all() {
    return Table.ALL;
  }

  private static List<KnownImage> read() {
    try (InputStream in = KnownImages.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + TABLE + " is missing");
      }
      List<KnownImage> images = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          images.add(image(line));
        }
      }
      return List.copyOf(images);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownImage image(String line) {
    StringTokenizer columns = new StringTokenizer(line);
    if (columns.countTokens() != 4) {
      throw new IllegalStateException(TABLE + " needs four columns: " + line);
    }
    return new KnownImage(
        columns.nextToken(),
        columns.nextToken(),
        columns.nextToken().equals("crashes"),
        columns.nextToken());
  }
}
