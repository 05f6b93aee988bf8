package org.resnetexplorer.app.state;

/** What the program is working on, for status bar and progress line. */
public sealed interface Activity {

  record Idle() implements Activity {}

  /**
   * @param name of the model
   */
  record OpeningModel(String name) implements Activity {}

  /**
   * @param name of the picture
   */
  record Classifying(String name) implements Activity {}
}
