package org.resnetexplorer.exploration.session;

/** A picture that can be found again. */
public sealed interface SavedPicture {

  /**
   * One that comes with the program.
   *
   * @param name its file name
   */
  record Sample(String name) implements SavedPicture {}

  record OfFile(SavedFile file) implements SavedPicture {}
}
