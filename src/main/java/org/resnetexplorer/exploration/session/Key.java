package org.resnetexplorer.exploration.session;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a view by name; of what makes a run there are two, the kept one's with a prefix. */
enum Key {
  MODEL(Part.RUN, false),
  MODEL_BESIDE(Part.RUN, false),
  MODEL_IDENTITY(Part.RUN, false),
  LABELS(Part.RUN, false),
  LABELS_BESIDE(Part.RUN, false),
  CHOICE(Part.RUN, true),
  PICTURE(Part.RUN, false),
  PICTURE_BESIDE(Part.RUN, false),
  PICTURE_BYTES(Part.RUN, false),
  CROP(Part.RUN, false),
  BRIGHTNESS(Part.RUN, false),
  CONTRAST(Part.RUN, false),
  BLUR(Part.RUN, false),
  NOISE(Part.RUN, false),
  GREY(Part.RUN, false),
  LESION(Part.RUN, true),
  TRANSPLANT(Part.RUN, true),
  ORIENTATION(Part.LOOK, false),
  SELECT(Part.LOOK, false),
  CHANNEL(Part.LOOK, false),
  CELL(Part.LOOK, false),
  ZOOM(Part.LOOK, false),
  PANES(Part.LOOK, false),
  OVERLAY(Part.LOOK, false),
  STEP(Part.LOOK, false),
  QUESTION(Part.LOOK, false),
  FOLDER(Part.LOOK, false),
  FOLDER_BESIDE(Part.LOOK, false),
  FOLDER_SET(Part.LOOK, false),
  FOLDER_TRUTH(Part.LOOK, false),
  FOLDER_TRUTH_BESIDE(Part.LOOK, false),
  CHECKPOINTS(Part.LOOK, true),
  CHECKPOINTS_BESIDE(Part.LOOK, true),
  BREAKPOINT(Part.LOOK, true);

  /** What stands before a name that is of the kept run. */
  static final String KEPT = "kept-";

  private final Part part;
  private final boolean several;

  Key(Part part, boolean several) {
    this.part = part;
    this.several = several;
  }

  /** Of which part of a view it is. */
  enum Part {
    RUN,
    LOOK
  }

  Part part() {
    return part;
  }

  /** As it is written: {@code model-beside}. */
  String word() {
    return Words.of(this);
  }

  /** The one written so; empty for what is none, or is no part of a run and yet has the prefix. */
  static Optional<Key> of(String word) {
    boolean kept = word.startsWith(KEPT);
    String own = kept ? word.substring(KEPT.length()) : word;
    return Arrays.stream(values())
        .filter(key -> key.word().equals(own))
        .filter(key -> !kept || key.part == Part.RUN)
        .findFirst();
  }

  /** Whether it may be there more than once. */
  static boolean isSeveral(String word) {
    return of(word).filter(key -> key.several).isPresent();
  }
}
