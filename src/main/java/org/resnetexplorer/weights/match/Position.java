package org.resnetexplorer.weights.match;

/**
 * Where a module stands in a network, in torchvision's counting; 0 where it does not apply.
 *
 * @param stage from 1
 * @param block of the stage, from 0
 * @param convolution of the block, from 1
 */
record Position(int stage, int block, int convolution) {

  /** Of what stands once, such as the first convolution. */
  static final Position NOWHERE = new Position(0, 0, 0);

  int on(Slot.Axis axis) {
    return switch (axis) {
      case STAGE -> stage;
      case BLOCK -> block;
      case CONVOLUTION -> convolution;
    };
  }

  Position with(Slot.Axis axis, int number) {
    return switch (axis) {
      case STAGE -> new Position(number, block, convolution);
      case BLOCK -> new Position(stage, number, convolution);
      case CONVOLUTION -> new Position(stage, block, number);
    };
  }
}
