package org.resnetexplorer.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PictureSource;

/**
 * The picture files and folders opened last, the latest first. A folder stands for its pictures:
 * stepping through them does not push out what was opened before.
 */
public final class RecentPictures {
  private final RecentPaths paths = new RecentPaths();
  private List<Path> folders = List.of();
  private String lastFolder = "";

  /** Remembers every picture file that opens from now on. */
  public RecentPictures(AppState appState) {
    Subscriptions.now(appState.pictureProperty(), this::opened);
  }

  private void opened(@Nullable OpenPicture picture) {
    if (picture != null && picture.source() instanceof PictureSource.OfFile source) {
      Path file = source.file().toAbsolutePath();
      Path parent = file.getParent();
      lastFolder = parent == null ? lastFolder : parent.toString();
      if (folders.stream().noneMatch(file::startsWith)) {
        remember(file);
      }
    }
  }

  /** Folders that are being opened as a whole; empty for single files. */
  void opening(List<Path> opened) {
    folders = opened.stream().map(Path::toAbsolutePath).toList();
    folders.forEach(this::remember);
  }

  private void remember(Path path) {
    paths.add(path.toString());
  }

  /** What an earlier start remembered. */
  public void restore(List<String> earlier, String folder) {
    lastFolder = folder;
    paths.restore(earlier);
  }

  public void forget(Set<String> gone) {
    paths.forget(gone);
  }

  /** The latest first; changes as pictures are opened. */
  public ObservableList<String> paths() {
    return paths.shown();
  }

  /** Where a picture was opened last; empty before the first one. */
  public String lastFolder() {
    return lastFolder;
  }
}
