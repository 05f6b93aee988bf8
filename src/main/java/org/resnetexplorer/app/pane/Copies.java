package org.resnetexplorer.app.pane;

import java.util.List;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** What of a pane can be copied. */
@FunctionalInterface
public interface Copies {

  /**
   * What is shown now, the thing looked at first; none if nothing is. Its picture as it is seen is
   * not among them: every pane has that. On the FX thread; costs little, as a menu asks for it.
   */
  List<Copyable> copies();

  /**
   * What something is called in a menu.
   *
   * @param key of what it is
   * @param of whose it is: a call, a channel, a picture
   */
  static String name(Messages messages, String key, String of) {
    return of.isEmpty() ? messages.text(key) : messages.text(key) + ": " + of;
  }
}
