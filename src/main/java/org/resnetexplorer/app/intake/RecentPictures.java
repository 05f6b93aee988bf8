package org.resnetexplorer.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
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
  private static final int REMEMBERED = 10;

  private final ObservableList<String> paths = FXCollections.observableArrayList();
  private final ObservableList<String> shown = FXCollections.unmodifiableObservableList(paths);
  private List<Path> folders = List.of();
  private String lastFolder = "";

  /** Remembers every picture file that opens from now on. */
  public RecentPictures(AppState appState) {
    Subscriptions.now(appState.pictureProperty(), this::opened);
  }

  private void opened(@Nullable OpenPicture picture) {
    if (picture != null && picture.source() instanceof PictureSource.OfFile source) {
      Path file = source.file().toAbsolutePath();
      if (folders.stream().noneMatch(file::startsWith)) {
        remember(file);
      }
      Path parent = file.getParent();
      lastFolder = parent == null ? lastFolder : parent.toString();
    }
  }

  /** Folders that are being opened as a whole; empty for single files. */
  void opening(List<Path> opened) {
    folders = opened.stream().map(Path::toAbsolutePath).toList();
    folders.forEach(this::remember);
  }

  private void remember(Path path) {
    String latest = path.toString();
    paths.setAll(
        Stream.concat(Stream.of(latest), paths.stream().filter(each -> !each.equals(latest)))
            .limit(REMEMBERED)
            .toList());
  }

  /** What an earlier start remembered. */
  public void restore(List<String> earlier, String folder) {
    paths.setAll(earlier.stream().limit(REMEMBERED).toList());
    lastFolder = folder;
  }

  public void forget(Set<String> gone) {
    paths.removeAll(gone);
  }

  /** The latest first; changes as pictures are opened. */
  public ObservableList<String> paths() {
    return shown;
  }

  /** Where a picture was opened last; empty before the first one. */
  public String lastFolder() {
    return lastFolder;
  }
}
