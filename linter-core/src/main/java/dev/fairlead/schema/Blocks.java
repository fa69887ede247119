package dev.fairlead.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of this package: blocks in the order of their heads, the rows of each indented by one
 * space, each line ended. In ASCII.
 *
 * <p>It is kept as the bytes of the resource, of which only the heads are looked at when it is
 * loaded: a run pays for the few blocks it asks for. In a generated table a head is preceded by the
 * number of bytes of its block, so that the next head is found without reading the rows.
 */
final class Blocks {
  private final byte[] text;

  /** Where each head stands. */
  private int[] starts = new int[64];

  private int count;

  private Blocks(byte[] text) {
    this.text = text;
    int at = 0;
    while (at < text.length) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 4);
      }
      int length = 0;
      while (isDigit(text[at])) {
        length = length * 10 + (text[at++] - '0');
      }
      if (length > 0) {
        at++;
      }
      starts[count++] = at;
      at = length > 0 ? at + length : endOfBlock(at);
    }
  }

  static Blocks load(String resource) {
    try (InputStream in = Blocks.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return new Blocks(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Blocks of(String text) {
    return new Blocks(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The rows of a block without their indent; empty if there is no such block. */
  List<String> rows(String head) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compareHead(starts[middle], head);
      if (order == 0) {
        return rowsAt(lineEnd(starts[middle]) + 1);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return List.of();
  }

  /** The heads in their order, comments among them. */
  List<String> heads() {
    List<String> heads = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      heads.add(line(starts[i], lineEnd(starts[i])));
    }
    return heads;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private int endOfBlock(int start) {
    int next = lineEnd(start) + 1;
    while (next < text.length && text[next] == ' ') {
      next = lineEnd(next) + 1;
    }
    return next;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return i;
  }

  private String line(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private List<String> rowsAt(int from) {
    List<String> rows = new ArrayList<>();
    int i = from;
    while (i < text.length && text[i] == ' ') {
      int end = lineEnd(i);
      rows.add(line(i + 1, end));
      i = end + 1;
    }
    return rows;
  }

  private int compareHead(int start, String head) {
    for (int i = 0; i < head.length(); i++) {
      byte b = text[start + i];
      if (b == '\n') {
        return -1;
      }
      int order = b - head.charAt(i);
      if (order != 0) {
        return order;
      }
    }
    return text[start + head.length()] == '\n' ? 0 : 1;
  }
}
