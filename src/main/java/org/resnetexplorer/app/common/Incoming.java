package org.resnetexplorer.app.common;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.Messages;

/**
 * Opens what a person hands over: a picture, several, a folder of them, a file of weights, or all
 * of these together. The latest hand-over wins.
 */
public final class Incoming {
  private final Workbench workbench;
  private final Tray tray;
  private final RecentPictures recent;
  private final Background background;
  private Background.@Nullable Pending looking;

  public Incoming(Workbench workbench, Tray tray, RecentPictures recent, Background background) {
    this.workbench = workbench;
    this.tray = tray;
    this.recent = recent;
    this.background = background;
  }

  /**
   * Opens a file of weights as the model and all else as pictures. Which of the two a file is, its
   * content decides.
   */
  public void open(List<Path> paths) {
    gather(paths, null);
  }

  /** Opens what the start was asked for; without a picture among it, this one. */
  public void openFirst(List<Path> paths, PictureSource otherwise) {
    gather(paths, otherwise);
  }

  /** Opens a picture that is no file of its own, as a pasted one. */
  public void open(PictureSource picture) {
    stopLooking();
    workbench.openPicture(picture);
  }

  private void gather(List<Path> paths, @Nullable PictureSource otherwise) {
    stopLooking();
    looking =
        background.compute(() -> Gathered.from(paths), found -> show(paths, found, otherwise));
  }

  private void stopLooking() {
    if (looking != null) {
      looking.cancel();
    }
    recent.opening(List.of());
  }

  private void show(List<Path> paths, Gathered found, @Nullable PictureSource otherwise) {
    if (found.weights() != null) {
      workbench.openModel(found.weights().toString());
    }
    if (!found.pictures().isEmpty()) {
      recent.opening(found.folders());
      tray.open(
          found.pictures().stream().<PictureSource>map(PictureSource.OfFile::new).toList(),
          found.skipped());
    } else if (otherwise != null) {
      workbench.openPicture(otherwise);
    }
    if (found.pictures().isEmpty() && found.weights() == null && !paths.isEmpty()) {
      workbench.report(noPictures(paths, found));
    }
  }

  private Problem noPictures(List<Path> paths, Gathered found) {
    Messages messages = workbench.messages();
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
