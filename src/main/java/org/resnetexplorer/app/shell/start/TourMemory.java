package org.resnetexplorer.app.shell.start;

import org.resnetexplorer.app.settings.TourFile;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.TourProgress;
import org.resnetexplorer.app.tour.TourPane;

/** Keeps how far the tour was walked, and brings it back at the next start. */
final class TourMemory {
  private final Background background;
  private final TourFile file;

  TourMemory(Background background, TourFile file) {
    this.background = background;
    this.file = file;
  }

  void install(TourPane tour) {
    background.compute(file::read, kept -> tour.remember(kept, this::keep));
  }

  private void keep(TourProgress progress) {
    background.compute(
        () -> {
          file.write(progress);
          return progress;
        },
        written -> {});
  }
}
