package org.resnetexplorer.app.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.exploration.folder.FolderEntries;
import org.resnetexplorer.image.read.PictureFormats;

/** The folders and pictures right in a folder, each in the order of their names. */
public record Folder(Path path, List<Path> folders, List<Path> pictures) {
  public Folder {
    folders = List.copyOf(folders);
    pictures = List.copyOf(pictures);
  }

  /** Looks through the disk; not on the FX thread. One that can't be read has nothing in it. */
  public static Folder read(Path path) {
    List<Path> entries = FolderEntries.of(path);
    return new Folder(
        path,
        entries.stream().filter(Files::isDirectory).toList(),
        entries.stream()
            .filter(PictureFormats::hasPictureName)
            .filter(Files::isRegularFile)
            .toList());
  }
}
