package org.resnetexplorer.exploration.session;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a window looked at: enough to look at it again. What changes, stops or asks about a run
 * (changes, kept run, breakpoints, overlay, stepping, question) is as it says, and not there if it
 * says nothing; model, picture, data set, checkpoints, selection and panes stay as they are where
 * it names none.
 *
 * @param shown the run that is shown
 * @param kept the run that is kept to compare with; null for none
 * @param look what of it is looked at
 * @param data the data set that is open; null for none
 * @param checkpoints the files and folders that the open series was found in; empty for none
 * @param stops the breakpoints in their order
 */
public record SavedView(
    SavedRun shown,
    @Nullable SavedRun kept,
    SavedLook look,
    @Nullable SavedData data,
    List<SavedFile> checkpoints,
    List<SavedStop> stops) {

  public SavedView {
    checkpoints = List.copyOf(checkpoints);
    stops = List.copyOf(stops);
  }

  /** The same, with files named as they lie from a folder too. */
  public SavedView seenFrom(Path folder) {
    return new SavedView(
        shown.seenFrom(folder),
        kept == null ? null : kept.seenFrom(folder),
        look,
        data instanceof SavedData.OfFolder of ? of.seenFrom(folder) : data,
        checkpoints.stream().map(file -> file.seenFrom(folder)).toList(),
        stops);
  }
}
