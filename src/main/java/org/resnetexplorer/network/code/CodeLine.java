package org.resnetexplorer.network.code;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;

/**
 * One line of a PyTorch program.
 *
 * @param number from 1
 * @param text with its indentation; empty for a blank line
 * @param part what it belongs to
 * @param target name of the call, or path of the module, that this line of {@code forward()} runs;
 *     null for all other lines
 * @param value index of the call whose output the line's variable holds from then on, {@link
 *     Call#INPUT} for the network's input; null for a line that names no tensor
 */
public record CodeLine(
    int number, String text, Part part, @Nullable String target, @Nullable Integer value) {

  /** The parts of a module's program. */
  public enum Part {
    /** The line that names the class. */
    HEAD,
    /** What makes its modules. */
    CONSTRUCTOR,
    /** What runs them. */
    FORWARD
  }
}
