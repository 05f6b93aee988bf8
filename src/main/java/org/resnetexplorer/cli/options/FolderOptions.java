package org.resnetexplorer.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.KeptReadings;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.exploration.folder.ReadingKey;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which folder of pictures, how they are prepared, and whether earlier readings count. */
public final class FolderOptions {
  @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
  private Path folder = Path.of("");

  @Option(names = "--set", paramLabel = "NAME")
  private @Nullable String set;

  @Option(names = "--again")
  private boolean again;

  @Mixin private PictureOptions options = new PictureOptions();
  @Mixin private SizeOption size = new SizeOption();

  /** What was chosen of the preparation, to open the model with. */
  public RecipeChoices choices() {
    return options.choices(size.pixels());
  }

  public Preprocess recipe(WeightedModel model) throws WeightsException {
    return options.preprocess(model, size.pixels());
  }

  /** Whether nothing kept counts. */
  public boolean isAgain() {
    return again;
  }

  public Orientation orientation() {
    return options.orientation();
  }

  /**
   * The folder, or the set in it that was asked for.
   *
   * @throws FolderException if there are no pictures, or several sets and none was asked for
   */
  public PictureFolder read() throws FolderException {
    PictureFolder all = PictureFolder.open(folder);
    List<String> sets = all.sets();
    if (set == null && !sets.isEmpty()) {
      throw FolderException.of("sets", folder, String.join(", ", sets));
    }
    if (set == null) {
      return all;
    }
    if (!sets.contains(set)) {
      throw sets.isEmpty()
          ? FolderException.of("nosets", folder)
          : FolderException.of("noset", folder, set, String.join(", ", sets));
    }
    return all.set(set);
  }

  /**
   * Folders to learn from.
   *
   * @param heldOut what somebody held out before; null where nobody did
   */
  public record Lessons(PictureFolder training, @Nullable PictureFolder heldOut) {
    /** Both, or the one. */
    public List<PictureFolder> all() {
      return heldOut == null ? List.of(training) : List.of(training, heldOut);
    }
  }

  /**
   * The folder to learn from; of one that is divided into sets {@code train}, and {@code val} (else
   * {@code test}) as what is held out.
   */
  public Lessons readToTeach() throws FolderException {
    PictureFolder all = PictureFolder.open(folder);
    Optional<String> train = all.setBeginning("train");
    Optional<String> other = all.setBeginning("val").or(() -> all.setBeginning("test"));
    return set == null && train.isPresent() && other.isPresent()
        ? new Lessons(all.set(train.get()), all.set(other.get()))
        : new Lessons(read(), null);
  }

  /**
   * What was kept of earlier readings.
   *
   * @param readings the folder of what is kept
   * @param features the call whose channels are read
   * @param mirrored whether each picture is mirrored
   */
  public KeptReadings kept(
      Path readings, WeightedModel model, PictureFolder read, Call features, boolean mirrored)
      throws WeightsException {
    return again
        ? KeptReadings.none()
        : KeptReadings.open(readings, key(model, read).readings(features, mirrored));
  }

  /**
   * Under what measurements of a folder are kept. Reads all weights.
   *
   * @throws WeightsException if they can't be read any more
   */
  public ReadingKey key(WeightedModel model, PictureFolder read) throws WeightsException {
    String digest = ReadingKey.digest(model.network(), model.weights()::floats);
    return new ReadingKey(digest, recipe(model), orientation(), read.root());
  }
}
