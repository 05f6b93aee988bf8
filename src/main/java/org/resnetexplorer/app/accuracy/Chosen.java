package org.resnetexplorer.app.accuracy;

import java.util.List;
import org.resnetexplorer.exploration.folder.Judged;

/**
 * The pictures that are looked at.
 *
 * @param pictures those of the look, the surest answer first
 */
record Chosen(Measured of, Look look, List<Judged> pictures) {
  Chosen {
    pictures = List.copyOf(pictures);
  }
}
