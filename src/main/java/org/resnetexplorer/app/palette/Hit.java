package org.resnetexplorer.app.palette;

import java.util.Set;

/**
 * A candidate that was found.
 *
 * @param score the more the better
 * @param marks places in its name of the characters that were typed
 */
record Hit(Candidate candidate, int score, Set<Integer> marks) {
  Hit {
    marks = Set.copyOf(marks);
  }
}
