package org.resnetexplorer.weights.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
}
