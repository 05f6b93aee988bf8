package org.resnetexplorer.image;

import java.util.List;

/**
 * One sentence about something special in a picture file and what was done with it, such as a
 * transparency that was ignored.
 *
 * @param key the sentence in the bundle {@code org.resnetexplorer.image.messages}
 * @param arguments its arguments: numbers and strings
 */
public record Mark(String key, List<Object> arguments) {

  public Mark {
    arguments = List.copyOf(arguments);
  }

  public static Mark of(String name, Object... arguments) {
    return new Mark("image.mark." + name, List.of(arguments));
  }
}
