package org.resnetexplorer.diagram.explanation;

import java.util.List;
import java.util.Optional;

/**
 * One box explained.
 *
 * @param title the call's name or the module's path
 * @param type what PyTorch calls it, with its arguments: {@code Conv2d 3×3, stride 2, padding 1}
 * @param facts formulas with numbers, the most telling first
 * @param purpose what it is for, in two sentences
 * @param paper where that was shown: title and year
 */
public record Explanation(
    String title, String type, List<Fact> facts, String purpose, String paper) {
  public Explanation {
    facts = List.copyOf(facts);
  }

  /**
   * Something computed.
   *
   * @param label what it is
   * @param lines formulas with their numbers, for a monospaced font
   * @param note a sentence about it; may be empty
   */
  public record Fact(Kind kind, String label, List<String> lines, String note) {
    public Fact {
      lines = List.copyOf(lines);
    }
  }

  /** What a fact is about. */
  public enum Kind {
    /** How an output value is computed. */
    FORMULA,
    /** Height and width of the output. */
    SIZE,
    /** Learned numbers as a product or sum. */
    PARAMETERS,
    /** Multiplications with a weight as a product or sum. */
    MULTIPLY_ADDS,
    /** Whether x has to change its shape before the sum. */
    SHORTCUT,
    /** How {@code inplanes} moves on, or how wide a block is inside. */
    CHANNELS,
    /** Where the number in a ResNet's name comes from. */
    DEPTH
  }

  /** The fact of a kind, if this box has one. */
  public Optional<Fact> fact(Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
  }
}
