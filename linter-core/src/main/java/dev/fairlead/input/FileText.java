package dev.fairlead.input;

import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text: UTF-8, or UTF-16 with a byte order mark, as kubectl reads them.
 *
 * @param source the text without byte order mark; broken bytes are replaced by U+FFFD
 * @param encoding how the bytes were read
 * @param problem why it is not to be trusted, or null
 */
public record FileText(SourceFile source, Encoding encoding, @Nullable Problem problem) {
  /** How far a NUL is looked for that tells a binary file. */
  private static final int HEAD = 8192;

  /** How text stands in a file. */
  public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, false),
    UTF_8_WITH_MARK(StandardCharsets.UTF_8, true),
    UTF_16_LITTLE_ENDIAN(StandardCharsets.UTF_16LE, true),
    UTF_16_BIG_ENDIAN(StandardCharsets.UTF_16BE, true);

    private final Charset charset;
    private final String mark;

    Encoding(Charset charset, boolean marked) {
      this.charset = charset;
      this.mark = marked ? "\ufeff" : "";
    }

    /** The bytes of a text, after the byte order mark if there is one. */
    public byte[] encode(String text) {
      return (mark + text).getBytes(charset);
    }

    /** The byte order mark as text, empty where the encoding has none. */
    public String mark() {
      return mark;
    }
  }

  /** The text of a file's bytes. */
  public static FileText decode(String name, byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) && !startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return decode(name, bytes, 2, Encoding.UTF_16_LITTLE_ENDIAN);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(name, bytes, 2, Encoding.UTF_16_BIG_ENDIAN);
    }
    if (isBinary(bytes)) {
      SourceFile empty = new SourceFile(name, "");
      Place place = new Place(empty, 0, 0);
      Problem problem = new Problem(Problem.Kind.ENCODING, "binary file", place);
      return new FileText(empty, Encoding.UTF_8, problem);
    }
    return startsWith(bytes, 0xEF, 0xBB, 0xBF)
        ? decode(name, bytes, 3, Encoding.UTF_8_WITH_MARK)
        : decode(name, bytes, 0, Encoding.UTF_8);
  }

  private static FileText decode(String name, byte[] bytes, int start, Encoding encoding) {
    Charset charset = encoding.charset;
    String text = new String(bytes, start, bytes.length - start, charset);
    SourceFile source = new SourceFile(name, text);
    int broken = text.indexOf('\ufffd') < 0 ? -1 : firstBroken(bytes, start, charset);
    if (broken < 0) {
      return new FileText(source, encoding, null);
    }
    Place place = new Place(source, broken, Math.min(broken + 1, text.length()));
    String message = "bytes that are no " + charset.name() + " text";
    return new FileText(source, encoding, new Problem(Problem.Kind.ENCODING, message, place));
  }

  /** The offset into the text at which the bytes cannot be decoded, -1 if all of them can. */
  private static int firstBroken(byte[] bytes, int start, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    CoderResult result = charset.newDecoder().decode(in, out, true);
    return result.isError() ? out.position() : -1;
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
