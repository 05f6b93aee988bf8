package org.resnetexplorer.weights.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.text.FileNames;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.random.Untrained;
import org.resnetexplorer.weights.read.WeightsFile;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * Opens a model by what a person writes for it.
 *
 * <p>{@code bundled} or {@code bundled50}; {@code resnet50} for official weights that were
 * downloaded before, {@code resnet50-v1}, {@code resnet50-v2} or {@code resnet50-2017} for one of
 * them; {@code resnet50:random} or {@code resnet50:random=7} for untrained weights, {@code
 * resnet50:random=7,zero-init} for untrained ones whose residual branches all start at zero; {@code
 * resnet:bottleneck,3-4-6-3,groups=32,width=4:random=7} for an untrained network of one's own
 * numbers ({@link Untrained}); else a file of weights.
 */
public final class ModelOpener {

  private final WeightsReader reader;
  private final NamedModels named;
  private final @Nullable KeptChoices kept;

  /** An opener of files and of the models of a catalogue, which remembers no choices. */
  public ModelOpener(WeightsReader reader, ModelCatalog catalog) {
    this(reader, catalog, null);
  }

  /**
   * An opener of files and of the models of a catalogue.
   *
   * @param kept remembers what a person chose for a file; null for nobody
   */
  public ModelOpener(WeightsReader reader, ModelCatalog catalog, @Nullable KeptChoices kept) {
    this.reader = reader;
    this.named = new NamedModels(reader, catalog);
    this.kept = kept;
  }

  /**
   * What was chosen for a file of weights before; nothing for all other models.
   *
   * @throws WeightsException if the file can't be read
   */
  public Choices kept(WeightsFile file) throws WeightsException {
    return kept == null ? Choices.NONE : kept.of(file.path());
  }

  /**
   * Remembers what was chosen for a file of weights.
   *
   * @throws WeightsException if the file can't be read
   * @throws IOException if it can't be kept
   */
  public void keep(WeightsFile file, Choices choices) throws WeightsException, IOException {
    if (kept != null) {
      kept.keep(file.path(), choices);
    }
  }

  /**
   * Opens a model; whoever asks closes it.
   *
   * @throws WeightsException if there is no such model, its weights are not here, or its file is
   *     refused
   */
  public WeightedModel open(String model) throws WeightsException {
    return open(model, Choices.NONE);
  }

  /**
   * Opens a model as a person chose it; whoever asks closes it.
   *
   * @throws WeightsException as {@link #open(String)}, or if a choice does not fit the model
   */
  public WeightedModel open(String model, Choices choices) throws WeightsException {
    Optional<WeightedModel> found = named.find(model);
    return found.isPresent() ? chosen(found.get(), choices) : file(pathOf(model), choices);
  }

  private static WeightedModel chosen(WeightedModel opened, Choices choices)
      throws WeightsException {
    boolean complete = false;
    try {
      WeightedModel chosen = opened.with(choices);
      complete = true;
      return chosen;
    } finally {
      if (!complete) {
        opened.close();
      }
    }
  }

  /**
   * Opens a file of weights as a model.
   *
   * @throws WeightsException if the file is refused, or holds no ResNet this program can show
   */
  public WeightedModel file(Path path) throws WeightsException {
    return file(path, Choices.NONE);
  }

  /**
   * Opens a file of weights as a model, as a person chose it.
   *
   * @throws WeightsException as {@link #file(Path)}, or if a choice does not fit the model
   */
  public WeightedModel file(Path path, Choices choices) throws WeightsException {
    return file(path.toString(), table -> reader.open(path, table), choices);
  }

  /**
   * Opens a file that is known to hold weights as a model, as a person chose it.
   *
   * @throws WeightsException as {@link #file(Path)}, or if a choice does not fit the model
   */
  public WeightedModel file(WeightsFile file, Choices choices) throws WeightsException {
    return file(file.path().toString(), table -> reader.open(file, table), choices);
  }

  /** Reads a file's table of that key, or of null the one its trainer would take. */
  @FunctionalInterface
  private interface Tables {
    StateDict open(@Nullable String key) throws WeightsException;
  }

  /** The table that was asked for is one of the file's, or one of several nets in its table. */
  private static WeightedModel file(String id, Tables tables, Choices choices)
      throws WeightsException {
    String asked = choices.table();
    StateDict opened = tables.open(null);
    boolean several = opened.tables().size() > 1;
    boolean isOne = opened.tables().stream().anyMatch(table -> table.key().equals(asked));
    if (asked == null || !several && !isOne) {
      return chosen(
          FileModel.of(id, opened, WeightedModel.Source.FILE, choices.answers(asked)), choices);
    }
    opened.close();
    return chosen(
        FileModel.of(id, tables.open(asked), WeightedModel.Source.FILE, choices.answers(null)),
        choices);
  }

  private static Path pathOf(String model) throws WeightsException {
    try {
      Path path = Path.of(model);
      if (Files.exists(path) || path.getNameCount() > 1 || model.contains(".")) {
        return path;
      }
    } catch (InvalidPathException e) {
      boolean hidden = FileNames.ofThisProcess().hides(model);
      throw Refusal.because(e, hidden ? "hiddenname" : "unknownmodel", Place.NOWHERE, model);
    }
    throw Refusal.of("unknownmodel", Place.NOWHERE, model);
  }
}
