package org.resnetexplorer.app.table;

import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * How the square of pixels that a cell sees grows from call to call, and how much of it lies in the
 * picture: the rest is padding.
 */
final class FieldGrowth {
  private static final int PIXEL = 1;

  private final ShapesAndCosts sizes;

  FieldGrowth(ShapesAndCosts sizes) {
    this.sizes = sizes;
  }

  /**
   * {@code 371 + 2·32 = 435}: the side before, what a kernel of 3 adds where neighbouring cells lie
   * 32 pixels apart, and the side after; the side alone where a call sees what the one before saw.
   */
  String told(Call call) {
    int side = sizes.receptiveField(call).size();
    int kernel = kernel(call);
    if (kernel > 1) {
      Seen before = seen(call.inputs().get(0));
      return before.side() + " + " + (kernel - 1) + "·" + before.jump() + " = " + side;
    }
    List<Integer> sides =
        call.inputs().stream().map(input -> seen(input).side()).distinct().toList();
    return sides.size() > 1
        ? "max(" + sides.get(0) + ", " + sides.get(1) + ") = " + side
        : Integer.toString(side);
  }

  /** How many of the rows that a cell in the middle of the map sees are rows of the picture. */
  int inside(Call call) {
    ReceptiveField field = sizes.receptiveField(call);
    Shape output = sizes.output(call);
    int middle = output.isSpatial() ? output.height() / 2 : 0;
    return field.last(middle, sizes.input().height()) - field.first(middle) + 1;
  }

  private record Seen(int side, int jump) {}

  private Seen seen(int input) {
    if (input == Call.INPUT) {
      return new Seen(PIXEL, PIXEL);
    }
    ReceptiveField field = sizes.receptiveField(sizes.network().calls().get(input));
    return new Seen(field.size(), field.jump());
  }

  private static int kernel(Call call) {
    return call.convolution()
        .map(conv -> conv.kernel())
        .or(() -> call.maxPool().map(pool -> pool.kernel()))
        .or(() -> call.averagePool().map(pool -> pool.kernel()))
        .orElse(1);
  }
}
