package org.resnetexplorer.weights.match;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A place for a number in a {@link Template}, and how the spelling counts it: from another number
 * on, in steps, or by letters. Stages and convolutions count from 1 in torchvision's names, blocks
 * from 0.
 */
enum Slot {
  STAGE("stage", Axis.STAGE, 1, 0),
  STAGE_FROM_ZERO("stage-1", Axis.STAGE, 1, -1),
  STAGE_FROM_TWO("stage+1", Axis.STAGE, 1, 1),
  /** As a child of a Sequential; what comes after the fourth stage is pooling and head. */
  STAGE_AS_CHILD("stage+3", Axis.STAGE, 1, 3, 4),
  BLOCK("block", Axis.BLOCK, 1, 0),
  CONVOLUTION("conv", Axis.CONVOLUTION, 1, 0),
  CONVOLUTION_FROM_ZERO("conv-1", Axis.CONVOLUTION, 1, -1),
  CONVOLUTION_OF_THREE("3conv-3", Axis.CONVOLUTION, 3, -3),
  NORM_OF_THREE("3conv-2", Axis.CONVOLUTION, 3, -2),
  LETTER("letter", Axis.CONVOLUTION, 1, 0);

  /** Which of the numbers of a {@link Position} a slot holds. */
  enum Axis {
    STAGE,
    BLOCK,
    CONVOLUTION
  }

  private static final char BEFORE_A = 'a' - 1;

  private final String key;
  private final Axis axis;
  private final int step;
  private final int offset;
  private final int most;

  Slot(String key, Axis axis, int step, int offset) {
    this(key, axis, step, offset, Integer.MAX_VALUE);
  }

  Slot(String key, Axis axis, int step, int offset, int most) {
    this.key = key;
    this.axis = axis;
    this.step = step;
    this.offset = offset;
    this.most = most;
  }

  static Slot of(String key) {
    return Arrays.stream(values()).filter(slot -> slot.key.equals(key)).findFirst().orElseThrow();
  }

  Axis axis() {
    return axis;
  }

  /** A regular expression for what may stand there; six digits are more than any network needs. */
  String expression() {
    return this == LETTER ? "([a-z])" : "(0|[1-9][0-9]{0,5})";
  }

  String write(Position position) {
    int number = step * position.on(axis) + offset;
    return this == LETTER ? String.valueOf((char) (BEFORE_A + number)) : String.valueOf(number);
  }

  /** The number that is written so; none if this spelling never writes it. */
  OptionalInt read(String text) {
    int number = this == LETTER ? text.charAt(0) - BEFORE_A : Integer.parseInt(text);
    int steps = number - offset;
    boolean written = steps >= 0 && steps % step == 0 && steps / step <= most;
    return written ? OptionalInt.of(steps / step) : OptionalInt.empty();
  }
}
