package org.resnetexplorer.app.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import org.resnetexplorer.app.intake.DragContent;
import org.resnetexplorer.app.intake.DropOffer;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.state.Background;

/** A folder that is let go over the data set becomes the data set; everywhere else, pictures. */
final class FolderDrop {
  private final DataSets dataSets;
  private final Background background;
  private final Consumer<List<Path>> otherwise;

  /**
   * @param background looks whether it is a folder
   * @param otherwise gets what is none
   */
  FolderDrop(DataSets dataSets, Background background, Consumer<List<Path>> otherwise) {
    this.dataSets = dataSets;
    this.background = background;
    this.otherwise = otherwise;
  }

  void dropped(DragEvent event) {
    if (take(DropOffer.of(DragContent.of(event.getDragboard())))) {
      event.setDropCompleted(true);
    }
  }

  /** Whether it is one file or folder, which is looked into then. */
  boolean take(DropOffer offer) {
    if (offer instanceof DropOffer.Files files && files.paths().size() == 1) {
      Path path = files.paths().get(0).toAbsolutePath();
      background.compute(
          () -> Files.isDirectory(path),
          isFolder -> {
            if (isFolder) {
              dataSets.open(path);
            } else {
              otherwise.accept(List.of(path));
            }
          });
      return true;
    }
    return false;
  }
}
