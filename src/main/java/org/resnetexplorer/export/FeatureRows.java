package org.resnetexplorer.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The features of many pictures, written one after the other: as an array with a list of paths
 * beside it, a path a line ({@code x.npy}, {@code x.paths.txt}), or as a table {@code
 * path,f0,f1,…}, or {@code path,x,y,f0,f1,…} with a point of each. Files appear whole when they are
 * finished, or not at all.
 */
public final class FeatureRows implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final Writer text;
  private final @Nullable NpyRows array;
  private int count;
  private int columns;

  private FeatureRows(Path target, @Nullable NpyRows array) throws IOException {
    this.target = target.toAbsolutePath();
    this.part = AtomicFile.neighbour(this.target);
    this.text = new BufferedWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8));
    this.array = array;
  }

  /** By the name's ending, {@code .csv} or {@code .npy}. */
  public static FeatureRows to(Path file) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return new FeatureRows(file, null);
    }
    NpyRows array = new NpyRows(file);
    boolean complete = false;
    try {
      FeatureRows rows = new FeatureRows(paths(file), array);
      complete = true;
      return rows;
    } finally {
      if (!complete) {
        array.close();
      }
    }
  }

  private static Path paths(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.length() - ".npy".length()) + ".paths.txt");
  }

  /** Adds a picture. */
  public void add(String path, float[] features) throws IOException {
    add(path, new double[0], features);
  }

  /**
   * Adds a picture to a table.
   *
   * @param point {@code x, y}; nothing, or of every picture
   */
  public void add(String path, double[] point, float[] features) throws IOException {
    columns = features.length;
    if (array != null) {
      array.add(features);
      text.write(path + "\n");
    } else {
      if (count == 0) {
        writeTitles(point.length > 0 ? ",x,y" : "");
      }
      text.write(CsvField.of(path));
      for (double coordinate : point) {
        text.write(',');
        text.write(Float.toString((float) coordinate));
      }
      for (float feature : features) {
        text.write(',');
        text.write(Float.toString(feature));
      }
      text.write('\n');
    }
    count++;
  }

  private void writeTitles(String plane) throws IOException {
    text.write("path" + plane);
    for (int i = 0; i < columns; i++) {
      text.write(",f" + i);
    }
    text.write('\n');
  }

  public int count() {
    return count;
  }

  /** Numbers of a picture. */
  public int columns() {
    return columns;
  }

  /** Makes the files appear, in place of older ones. */
  public List<Path> finish() throws IOException {
    List<Path> files = new ArrayList<>();
    text.close();
    if (array != null) {
      files.add(array.finish());
    }
    AtomicFile.move(part, target);
    files.add(target);
    return files;
  }

  @Override
  public void close() throws IOException {
    text.close();
    Files.deleteIfExists(part);
    if (array != null) {
      array.close();
    }
  }
}
