package org.resnetexplorer.app.teach;

import java.util.List;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.Overlap;
import org.resnetexplorer.exploration.folder.PictureFolder;

/**
 * A class that may be taught.
 *
 * @param source what it is called on the disk
 * @param name what it is to be called
 * @param chosen whether it is taught
 * @param training its pictures, in the folder that their paths begin at
 * @param heldOut those that somebody held out before; often none
 * @param overlap what it has twice, and in common with other rows
 * @param leftOut its pictures that could not be learned from
 */
record ClassRow(
    String source,
    String name,
    boolean chosen,
    PictureFolder training,
    PictureFolder heldOut,
    Overlap overlap,
    List<LeftOut> leftOut) {
  /** With fewer one can't be learned from and another held out. */
  static final int LEAST = 2;

  /** With fewer the result is worth little. */
  static final int FEW = 10;

  ClassRow {
    leftOut = List.copyOf(leftOut);
  }

  /** How many pictures it has. */
  int pictures() {
    return training.pictures().size() + heldOut.pictures().size();
  }

  /** Whether there is enough to teach it, with what is held out of the same pictures or not. */
  boolean isEnough() {
    int least = heldOut.pictures().isEmpty() ? LEAST : 1;
    return training.pictures().size() - overlap.copies() >= least;
  }

  ClassRow named(String other) {
    return new ClassRow(source, other, chosen, training, heldOut, overlap, leftOut);
  }

  ClassRow chosen(boolean now) {
    return new ClassRow(source, name, now, training, heldOut, overlap, leftOut);
  }

  ClassRow with(Overlap found) {
    return new ClassRow(source, name, chosen, training, heldOut, found, leftOut);
  }

  ClassRow without(List<LeftOut> found) {
    return new ClassRow(source, name, chosen, training, heldOut, overlap, found);
  }
}
