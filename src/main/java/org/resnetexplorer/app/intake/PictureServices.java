package org.resnetexplorer.app.intake;

import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;

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
   */
  public static PictureServices of(AppState appState, Background disk, Background thumbnails) {
    PictureStrip strip = new PictureStrip(appState);
    RecentPictures recent = new RecentPictures(appState);
    FileIntake incoming = new FileIntake(appState, strip, recent, disk);
    return new PictureServices(strip, incoming, recent, thumbnails);
  }
}
