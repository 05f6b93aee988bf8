package org.resnetexplorer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How far each sign of a TrueType font advances (OpenType specification, tables {@code cmap} format
 * 4, {@code hhea}, {@code hmtx}), so that texts are measured where there is no toolkit.
 */
public final class FontFile {
  private static final int TABLE_DIRECTORY = 12;
  private static final int TABLE_ENTRY = 16;
  private static final int SEGMENT_MAP = 4;
  private static final int UNICODE = 0;
  private static final int WINDOWS = 3;
  private static final int BASIC_PLANE = 0xFFFF;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final double unitsPerEm;
  private final int metrics;
  private final int segments;

  private FontFile(ByteBuffer file) {
    this.file = file;
    int count = unsigned(4);
    for (int i = 0; i < count; i++) {
      int entry = TABLE_DIRECTORY + i * TABLE_ENTRY;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      tables.put(new String(tag, StandardCharsets.US_ASCII), file.getInt(entry + 8));
    }
    this.unitsPerEm = unsigned(tables.get("head") + 18);
    this.metrics = unsigned(tables.get("hhea") + 34);
    this.segments = segmentMap(tables.get("cmap"));
  }

  /** Reads one of the program's own fonts. */
  public static FontFile load(String name) {
    String path = "/org/resnetexplorer/text/fonts/" + name;
    try (InputStream in = FontFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return new FontFile(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int unsigned(int at) {
    return file.getShort(at) & 0xFFFF;
  }

  private int segmentMap(int table) {
    int count = unsigned(table + 2);
    for (int i = 0; i < count; i++) {
      int record = table + 4 + 8 * i;
      int platform = unsigned(record);
      int map = table + file.getInt(record + 4);
      if ((platform == UNICODE || platform == WINDOWS) && unsigned(map) == SEGMENT_MAP) {
        return map;
      }
    }
    throw new IllegalStateException("a font without a map of Unicode's basic plane");
  }

  /** Advance of a text in ems; a sign that the font lacks counts as its box for missing ones. */
  public double width(String text) {
    return text.codePoints().mapToDouble(this::advance).sum();
  }

  private double advance(int codePoint) {
    int glyph = codePoint > BASIC_PLANE ? 0 : glyph(codePoint);
    int column = Math.min(glyph, metrics - 1);
    return unsigned(tables.get("hmtx") + 4 * column) / unitsPerEm;
  }

  private int glyph(int codePoint) {
    int twice = unsigned(segments + 6);
    int ends = segments + 14;
    int segment = segmentOf(codePoint, ends, twice / 2);
    int start = unsigned(ends + twice + 2 + 2 * segment);
    if (codePoint < start) {
      return 0;
    }
    int delta = unsigned(ends + 2 * twice + 2 + 2 * segment);
    int offsetAt = ends + 3 * twice + 2 + 2 * segment;
    int offset = unsigned(offsetAt);
    if (offset == 0) {
      return codePoint + delta & 0xFFFF;
    }
    int glyph = unsigned(offsetAt + offset + 2 * (codePoint - start));
    return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
  }

  /** The first segment that ends at the code point or after it. */
  private int segmentOf(int codePoint, int ends, int count) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (unsigned(ends + 2 * middle) < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
