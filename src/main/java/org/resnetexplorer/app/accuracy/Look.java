package org.resnetexplorer.app.accuracy;

import org.resnetexplorer.exploration.folder.Judged;

/** Which of the judged pictures are looked at. */
sealed interface Look {

  /** Whether a picture is one of them. */
  boolean takes(Judged picture);

  /**
   * What they are, in words.
   *
   * @param pictures how many of them there are
   */
  String said(AccuracyWords words, Measured of, int pictures);

  /** All that the network is wrong about. */
  record Mistakes() implements Look {
    @Override
    public boolean takes(Judged picture) {
      return !picture.isRight();
    }

    @Override
    public String said(AccuracyWords words, Measured of, int pictures) {
      return pictures == 0
          ? words.text("accuracy.mistakes.none")
          : words.text("accuracy.mistakes", pictures);
    }
  }

  /** Those of a class that are taken for a class, which may be the same. */
  record Pair(int truth, int answer) implements Look {
    @Override
    public boolean takes(Judged picture) {
      return picture.truth() == truth && picture.answer() == answer;
    }

    @Override
    public String said(AccuracyWords words, Measured of, int pictures) {
      String name = words.name(of, truth);
      return truth == answer
          ? words.text("accuracy.look.right", pictures, name)
          : words.text("accuracy.look.pair", pictures, name, words.name(of, answer));
    }
  }

  /** Those of a class that the network is wrong about. */
  record OfClass(int truth) implements Look {
    @Override
    public boolean takes(Judged picture) {
      return picture.truth() == truth && !picture.isRight();
    }

    @Override
    public String said(AccuracyWords words, Measured of, int pictures) {
      return words.text("accuracy.look.class", pictures, words.name(of, truth));
    }
  }
}
