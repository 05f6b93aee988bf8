package org.resnetexplorer.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.CopyButton;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.notebook.Notebook;
import org.resnetexplorer.explain.notebook.StoredInput;
import org.resnetexplorer.explain.notebook.StoredWeights;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.match.Match;
import org.resnetexplorer.weights.open.WeightedModel;

/** What is on the screen as lines of PyTorch, to be copied. */
public final class Notebooks {
  /** Files whose state dict PyTorch reads without more ado. */
  private static final List<String> READABLE = List.of(".safetensors", ".pth", ".pt");

  /** Keys of a table that is all of its file. */
  private static final Set<String> WHOLE = Set.of("", ".");

  private static final Pattern OFFICIAL = Pattern.compile("resnet\\d+-v([12])");

  private Notebooks() {}

  /**
   * A button that copies lines; disabled while there is no run.
   *
   * @param run whose lines; asked when it is pressed
   * @param lines of the run's notebook
   */
  public static Button button(
      AppState state, Supplier<@Nullable Run> run, Function<Notebook, String> lines) {
    Button button =
        new CopyButton(
            "fth-code",
            state.messages().text("app.pytorch"),
            state.messages().text("app.pytorch.copied"),
            () -> {
              Run now = run.get();
              return now == null ? "" : lines.apply(of(now, state.orientationProperty().get()));
            });
    button.disableProperty().bind(state.runProperty().isNull());
    return button;
  }

  /** Of a run with its model, its input and its changes. */
  static Notebook of(Run run, Orientation orientation) {
    return new Notebook(
        run.model().network(),
        weights(run.model()),
        input(run, orientation),
        run.trace().request().interventions());
  }

  private static StoredWeights weights(OpenModel model) {
    Matcher official = OFFICIAL.matcher(model.argument());
    if (model.source() == WeightedModel.Source.CACHED && official.matches()) {
      return new StoredWeights.Official("IMAGENET1K_V" + official.group(1));
    }
    boolean plain = model.reading() != null && isPlain(model.reading().match());
    boolean readable =
        READABLE.stream().anyMatch(model.argument().toLowerCase(Locale.ROOT)::endsWith);
    boolean whole =
        plain && model.reading().tables().stream().allMatch(table -> WHOLE.contains(table.key()));
    return model.source() == WeightedModel.Source.FILE && whole && readable
        ? new StoredWeights.OfFile(Path.of(model.argument()).toAbsolutePath().toString())
        : new StoredWeights.Unsaved();
  }

  /** Whether the file's table is the network's state dict, name by name, counters included. */
  private static boolean isPlain(Match match) {
    List<TensorSpec> specs = match.network().stateDict();
    List<TensorSpec> values =
        specs.stream().filter(spec -> spec.role() != TensorSpec.Role.COUNTER).toList();
    return match.leftOut().isEmpty()
        && match.counters() == specs.size() - values.size()
        && values.stream()
            .allMatch(spec -> match.fileName(spec.name()).equals(Optional.of(spec.name())));
  }

  private static StoredInput input(Run run, Orientation orientation) {
    OpenPicture picture = run.picture();
    boolean asItIs = picture.changes().isOfPictureNone();
    return asItIs && picture.source() instanceof PictureSource.OfFile file
        ? new StoredInput.OfPicture(
            file.file().toAbsolutePath().toString(),
            orientation == Orientation.UPRIGHT,
            run.model().recipe())
        : new StoredInput.OfTensor("input.npy");
  }
}
