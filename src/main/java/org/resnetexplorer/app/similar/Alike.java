package org.resnetexplorer.app.similar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.measured.Workplace;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.Embeddings;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.Projection;

/**
 * What a model makes of all pictures of a data set.
 *
 * @param at whose channels the features are
 * @param plane of the features, of greatest variance
 * @param leftOut pictures without features, with the reason
 * @param changed whether the folder changed while it was read
 * @param rows of the pictures by their files, absolute
 */
record Alike(
    OpenModel model,
    FeatureCall at,
    Embeddings embeddings,
    Projection plane,
    List<LeftOut> leftOut,
    boolean changed,
    Map<Path, Integer> rows) {

  Alike {
    leftOut = List.copyOf(leftOut);
    rows = Map.copyOf(rows);
  }

  /**
   * Reads all pictures; not on the FX thread.
   *
   * @param name of the {@link FeatureCall}
   */
  static Alike read(
      Workplace at, String name, Consumer<PassProgress> listener, Cancellation cancellation)
      throws EngineException {
    FeatureCall features = FeatureCall.named(at.model().network(), name);
    Embeddings.Collector readable = new Embeddings.Collector();
    List<LeftOut> leftOut =
        new ArrayList<>(
            at.pass(
                at.set().pictures().pictures(),
                features.call(),
                false,
                readable,
                listener,
                cancellation));
    leftOut.addAll(readable.leftOut());
    leftOut.addAll(at.set().pictures().closed());
    Embeddings embeddings = readable.embeddings();
    Map<Path, Integer> rows = new HashMap<>();
    for (int i = 0; i < embeddings.pictures().size(); i++) {
      rows.put(absolute(embeddings.pictures().get(i).file()), i);
    }
    boolean changed = at.set().pictures().hasChanged();
    return new Alike(
        at.model(), features, embeddings, embeddings.projection(), leftOut, changed, rows);
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /**
   * The row of a picture; null if it is not of the data set. One that came as bytes, as a sample
   * does, is known by its content, which is read from the disk: not on the FX thread.
   */
  @Nullable Integer row(PictureSource source) {
    if (source instanceof PictureSource.OfFile opened) {
      return rows.get(absolute(opened.file()));
    }
    return source instanceof PictureSource.OfBytes opened ? row(opened.bytes()) : null;
  }

  private @Nullable Integer row(byte[] content) {
    for (int row = 0; row < pictures().size(); row++) {
      if (pictures().get(row).bytes() == content.length && isIn(pictures().get(row), content)) {
        return row;
      }
    }
    return null;
  }

  private static boolean isIn(PictureFile picture, byte[] content) {
    try {
      return Arrays.equals(Files.readAllBytes(picture.file()), content);
    } catch (IOException e) {
      // It is gone since it was read, or may not be read any more.
      return false;
    }
  }

  List<PictureFile> pictures() {
    return embeddings.pictures();
  }
}
