package org.resnetexplorer.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.exploration.session.ViewSource;

/**
 * What all ways in share.
 *
 * @param thumbnails makes small pictures, beside everything else
 */
public record PictureServices(
    PictureStrip strip, FileIntake incoming, RecentPictures recent, Background thumbnails) {

  /**
   * @param disk looks through folders, beside everything else
   * @param thumbnails makes small pictures, beside everything else
   * @param views opens views that were saved
   * @param checkpoints opens those of a training run
   */
  public static PictureServices of(
      AppState appState,
      Background disk,
      Background thumbnails,
      Consumer<ViewSource> views,
      Consumer<List<Path>> checkpoints) {
    PictureStrip strip = new PictureStrip(appState);
    RecentPictures recent = new RecentPictures(appState);
    FileIntake incoming = new FileIntake(appState, strip, recent, disk, views, checkpoints);
    return new PictureServices(strip, incoming, recent, thumbnails);
  }
}
