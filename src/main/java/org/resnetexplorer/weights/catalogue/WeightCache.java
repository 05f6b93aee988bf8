package org.resnetexplorer.weights.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/**
 * The folder of downloaded weights.
 *
 * <p>At each start a file counts by its size and time; before its first use, and again whenever
 * either of them changed, by its SHA-256.
 */
public final class WeightCache {

  private final Path folder;
  private final CacheIndex index;

  WeightCache(Path folder) {
    this.folder = folder;
    this.index = new CacheIndex(folder);
  }

  public Path folder() {
    return folder;
  }

  public Path file(KnownModel model) {
    return folder.resolve(model.file());
  }

  public KnownModel.State state(KnownModel model) {
    try {
      Path file = file(model);
      if (!Files.isRegularFile(file)) {
        return KnownModel.State.NOT_DOWNLOADED;
      }
      boolean wrong =
          !model.fits(Files.size(file))
              || index
                  .digest(file)
                  .filter(digest -> !digest.startsWith(model.sha256()))
                  .isPresent();
      return wrong ? KnownModel.State.DAMAGED : KnownModel.State.CACHED;
    } catch (IOException e) {
      return KnownModel.State.DAMAGED;
    }
  }

  /**
   * The file of a model, after its digest was found right, now or since it last changed.
   *
   * @throws WeightsException if it is another file or cannot be read
   */
  public Path verified(KnownModel model) throws WeightsException {
    Path file = file(model);
    Optional<String> known = index.digest(file);
    String digest = known.isPresent() ? known.get() : FileDigest.sha256(file);
    if (known.isEmpty()) {
      index.put(file, digest);
    }
    if (!digest.startsWith(model.sha256())) {
      throw Refusal.of("cached", Place.in(model.file()), model.file(), model.id());
    }
    return file;
  }

  /** Remembers the digest of a file that was hashed while it was downloaded. */
  public void add(Path file, String sha256) {
    index.put(file, sha256);
  }

  /**
   * What of the folder this program has put there.
   *
   * @param files whole models, and what is there of others
   */
  public record Use(int files, long bytes) {}

  /** What the folder holds of this program; files of others do not count. */
  public Use use() {
    int files = 0;
    long bytes = 0;
    for (Path file : own()) {
      try {
        bytes += Files.size(file);
        files++;
      } catch (IOException e) {
        // Not there, or not to be read: it takes no room that could be freed.
        continue;
      }
    }
    return new Use(files, bytes);
  }

  /**
   * Deletes what this program has put into the folder, and nothing else.
   *
   * @throws IOException if a file can't be deleted; those before it are gone
   */
  public void empty() throws IOException {
    for (Path file : own()) {
      Files.deleteIfExists(file);
    }
    index.forget();
  }

  private List<Path> own() {
    return OfficialWeights.all().stream()
        .map(this::file)
        .flatMap(file -> Stream.of("", ".part", ".part.tag").map(end -> beside(file, end)))
        .distinct()
        .toList();
  }

  private static Path beside(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }
}
