package org.resnetexplorer.app.sessions;

import java.util.List;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.SavedView;

/** A view that was taken down, and what of the window could not be. */
record Taken(SavedView view, List<LeftOut> leftOut) {
  Taken {
    leftOut = List.copyOf(leftOut);
  }
}
