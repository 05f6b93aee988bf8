package org.resnetexplorer.app.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.ModelRequest;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.exploration.session.ViewFile;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.text.Messages;

/**
 * Opens what a person hands over: a picture, several, a folder of them, a file of weights, or all
 * of these together. The latest ones given win.
 */
public final class FileIntake {
  private final AppState appState;
  private final PictureStrip strip;
  private final RecentPictures recent;
  private final Background background;
  private final Consumer<ViewSource> views;
  private final Consumer<List<Path>> checkpoints;
  private final ReadOnlyObjectWrapper<@Nullable Path> folder =
      new ReadOnlyObjectWrapper<>(this, "folder");
  private Background.@Nullable Pending looking;

  /**
   * @param background looks through the disk, beside everything else
   * @param views opens views that were saved
   * @param checkpoints opens those of a training run
   */
  public FileIntake(
      AppState appState,
      PictureStrip strip,
      RecentPictures recent,
      Background background,
      Consumer<ViewSource> views,
      Consumer<List<Path>> checkpoints) {
    this.appState = appState;
    this.strip = strip;
    this.recent = recent;
    this.background = background;
    this.views = views;
    this.checkpoints = checkpoints;
  }

  /** What was given: a session, what a look at the files has found, or what may not be read. */
  private record Given(@Nullable Path session, @Nullable FolderScan files) {
    static Given from(List<Path> paths) {
      if (PortalPaths.areWithheld(paths)) {
        return new Given(null, null);
      }
      Optional<Path> session = paths.stream().filter(ViewFile::isMeantBy).findFirst();
      return session.isPresent()
          ? new Given(session.get(), null)
          : new Given(null, FolderScan.from(paths));
    }
  }

  /**
   * Opens a session, which says itself what else to open, or else a file of weights as the model,
   * several as the checkpoints of a training run, and all else as pictures. Which of these a file
   * is, its content decides.
   */
  public void open(List<Path> paths) {
    stopLooking();
    looking =
        background.compute(
            () -> Given.from(paths),
            given -> {
              if (given.session() != null) {
                views.accept(new ViewSource.OfFile(given.session()));
              } else if (given.files() != null) {
                show(given.files());
              } else {
                appState.report(withheld());
              }
            });
  }

  /** Opens a view that was written as a line. */
  public void openView(String line) {
    stopLooking();
    views.accept(new ViewSource.OfLine(line));
  }

  /** Opens a file that a person takes for weights; if it is none, that is said. */
  public void openWeights(Path path) {
    stopLooking();
    looking =
        background.compute(
            () -> FolderScan.from(List.of(path)),
            found ->
                appState.openModel(
                    found.weights() == null
                        ? ModelRequest.of(path.toString())
                        : ModelRequest.of(found.weights())));
  }

  /**
   * Opens what the start was asked for: a file of weights in place of the model, the pictures in
   * place of the sample.
   *
   * @param found among the files given
   * @param model as {@link AppState#openModel(String)} takes it
   * @param sample opened if no picture was given
   */
  public void openFirst(FolderScan found, String model, PictureSource sample) {
    appState.openModel(
        found.weights() == null || found.isSeries()
            ? ModelRequest.of(model)
            : ModelRequest.of(found.weights()));
    openPictures(found);
    if (found.pictures().isEmpty()) {
      appState.offerPicture(sample);
    }
    if (found.isSeries()) {
      checkpoints.accept(found.checkpoints());
    }
    reportIfNothing(found);
  }

  /**
   * Opens what words named, if all of it is there.
   *
   * @param otherwise what to say if it is not
   */
  public void openIfThere(List<Path> paths, Problem otherwise) {
    stopLooking();
    looking =
        background.compute(
            () -> paths.stream().allMatch(Files::exists) ? FolderScan.from(paths) : null,
            found -> {
              if (found == null) {
                appState.report(otherwise);
              } else {
                show(found);
              }
            });
  }

  /** Whether nothing is being looked for. */
  public boolean isIdle() {
    return background.isIdle();
  }

  /** The folder whose pictures were opened last, by itself; null before one was. */
  public ReadOnlyObjectProperty<@Nullable Path> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** Opens a picture that is no file of its own, as a pasted one. */
  public void open(PictureSource picture) {
    stopLooking();
    appState.openPicture(picture);
  }

  private void stopLooking() {
    if (looking != null) {
      looking.cancel();
    }
    recent.opening(List.of());
  }

  private void show(FolderScan found) {
    if (found.isSeries()) {
      checkpoints.accept(found.checkpoints());
    } else if (found.weights() != null) {
      appState.openModel(ModelRequest.of(found.weights()));
    }
    openPictures(found);
    reportIfNothing(found);
  }

  private void openPictures(FolderScan found) {
    if (!found.pictures().isEmpty()) {
      recent.opening(found.folders());
      if (found.paths().size() == 1 && found.folders().size() == 1) {
        folder.set(found.folders().get(0));
      }
      strip.open(
          found.pictures().stream().<PictureSource>map(PictureSource.OfFile::new).toList(),
          found.skipped());
    }
  }

  private void reportIfNothing(FolderScan found) {
    boolean nothing = found.pictures().isEmpty() && found.weights() == null && !found.isSeries();
    if (nothing && !found.paths().isEmpty()) {
      appState.report(noPictures(found));
    }
  }

  private Problem withheld() {
    Messages messages = appState.messages();
    return new Problem(
        messages.text("app.portal"),
        messages.text("app.portal.why"),
        "",
        messages.text("app.portal.next"),
        "",
        Problem.Remedy.CHOOSE_PICTURE);
  }

  private Problem noPictures(FolderScan found) {
    List<Path> paths = found.paths();
    Messages messages = appState.messages();
    boolean folder = paths.size() == 1;
    String title =
        folder
            ? messages.text("app.gather.none", new PictureSource.OfFile(paths.get(0)).name())
            : messages.text("app.gather.none.several", paths.size());
    return new Problem(
        title,
        messages.text("app.gather.none.why", found.skipped()),
        "",
        messages.text("app.gather.none.next"),
        "",
        Problem.Remedy.CHOOSE_PICTURE);
  }
}
