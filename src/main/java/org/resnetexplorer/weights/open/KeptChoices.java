package org.resnetexplorer.weights.open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.FileDigest;

/**
 * What a person chose for files of weights, kept from one start of the program to the next. A file
 * is known by its size and SHA-256, so that it may be moved and renamed; the digest of a file is
 * taken only if something is kept of a file of that size, or is to be.
 *
 * <p>All is in one text file: {@code [SIZE SHA-256]}, then the lines of {@link Choices#lines()}.
 * What cannot be read of it counts as not kept. For the window; what a command does is in its
 * options alone.
 */
public final class KeptChoices {

  private static final int MOST_FILES = 500;
  private static final long LARGEST = 1 << 20;
  private static final Pattern HEAD = Pattern.compile("\\[(\\d{1,18}) ([0-9a-f]{64})]");

  private final Path file;

  /**
   * @param file where they are kept; need not exist
   */
  public KeptChoices(Path file) {
    this.file = file;
  }

  /** One file of weights. */
  private record Key(long size, String sha256) {}

  /**
   * What is kept of a file of weights; nothing chosen if nothing is.
   *
   * @throws WeightsException if the file of weights cannot be read
   */
  public synchronized Choices of(Path weights) throws WeightsException {
    Map<Key, Choices> kept = read();
    long size = size(weights);
    if (kept.keySet().stream().noneMatch(key -> key.size() == size)) {
      return Choices.NONE;
    }
    return kept.getOrDefault(new Key(size, FileDigest.sha256(weights)), Choices.NONE);
  }

  /**
   * Keeps what was chosen for a file of weights, in place of what was kept of it before; nothing
   * chosen is forgotten.
   *
   * @throws WeightsException if the file of weights cannot be read
   * @throws IOException if the choices cannot be written; what was kept before stays
   */
  public synchronized void keep(Path weights, Choices choices)
      throws WeightsException, IOException {
    Map<Key, Choices> kept = read();
    Key key = new Key(size(weights), FileDigest.sha256(weights));
    Choices before = kept.remove(key);
    if (!choices.isNone()) {
      kept.put(key, choices);
    }
    if (before != null || !choices.isNone()) {
      write(kept);
    }
  }

  /** A file that is not here has no size that anything is kept of. */
  private static long size(Path weights) {
    return weights.toFile().length();
  }

  private Map<Key, Choices> read() {
    Map<Key, Choices> kept = new LinkedHashMap<>();
    Key key = null;
    List<String> lines = new ArrayList<>();
    for (String line : lines()) {
      Matcher head = HEAD.matcher(line);
      if (!line.startsWith("[")) {
        lines.add(line);
        continue;
      }
      put(kept, key, lines);
      key = head.matches() ? new Key(Long.parseLong(head.group(1)), head.group(2)) : null;
      lines.clear();
    }
    put(kept, key, lines);
    return kept;
  }

  private static void put(Map<Key, Choices> kept, @Nullable Key key, List<String> lines) {
    Choices choices = Choices.read(lines);
    if (key != null && !choices.isNone()) {
      kept.put(key, choices);
    }
  }

  private List<String> lines() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return List.of();
      }
      // Not readAllLines: bytes that are no UTF-8 shall cost their line, not all.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The oldest are forgotten when there are too many. */
  private void write(Map<Key, Choices> kept) throws IOException {
    List<String> lines = new ArrayList<>();
    kept.entrySet().stream()
        .skip(Math.max(0, kept.size() - MOST_FILES))
        .forEach(
            entry -> {
              lines.add("[" + entry.getKey().size() + " " + entry.getKey().sha256() + "]");
              lines.addAll(entry.getValue().lines());
            });
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "choices", ".part");
    try {
      Files.write(part, lines, StandardCharsets.UTF_8);
      move(part);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void move(Path part) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
