package org.resnetexplorer.app.questions;

/** What a person asks about, whichever run is shown. */
public sealed interface Choice {
  /** The answer that says most, whichever that is. */
  record Top() implements Choice {}

  /** One output. */
  record Output(int index) implements Choice {}

  /** One output rather than another. */
  record Rather(int index, int than) implements Choice {}

  /** What speaks against an output. */
  record Opposite(int index) implements Choice {}
}
