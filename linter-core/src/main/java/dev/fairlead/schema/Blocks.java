package dev.fairlead.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of this package: blocks in the order of their heads, the rows of each indented by one
 * space.
 *
 * <p>It is kept as the bytes of the resource and searched by bisection, so that a run pays for the
 * few blocks it asks for and not for all. ASCII only.
 */
final class Blocks {
  private final byte[] text;

  private Blocks(byte[] text) {
    this.text = text;
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
    int high = text.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int block = blockStart(middle, low);
      int order = compareHead(block, head);
      if (order == 0) {
        return rowsAt(lineEnd(block) + 1);
      }
      if (order < 0) {
        low = blockEnd(middle);
      } else {
        high = block;
      }
    }
    return List.of();
  }

  /** The heads in their order. */
  List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (int block = 0; block < text.length; block = blockEnd(block)) {
      heads.add(line(block));
    }
    return heads;
  }

  /** The start of the block that an offset is in, at or after {@code low}, itself a block start. */
  private int blockStart(int offset, int low) {
    int i = offset;
    while (i > low && !(text[i - 1] == '\n' && text[i] != ' ')) {
      i--;
    }
    return i;
  }

  /** The end of the block that an offset is in. */
  private int blockEnd(int offset) {
    int i = lineEnd(offset) + 1;
    while (i < text.length && text[i] == ' ') {
      i = lineEnd(i) + 1;
    }
    return Math.min(i, text.length);
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return i;
  }

  private String line(int from) {
    return new String(text, from, lineEnd(from) - from, StandardCharsets.ISO_8859_1);
  }

  private List<String> rowsAt(int from) {
    List<String> rows = new ArrayList<>();
    int i = from;
    while (i < text.length && text[i] == ' ') {
      rows.add(line(i + 1));
      i = lineEnd(i) + 1;
    }
    return rows;
  }

  private int compareHead(int block, String head) {
    int length = lineEnd(block) - block;
    int common = Math.min(length, head.length());
    for (int i = 0; i < common; i++) {
      int order = text[block + i] - head.charAt(i);
      if (order != 0) {
        return order;
      }
    }
    return length - head.length();
  }
}
