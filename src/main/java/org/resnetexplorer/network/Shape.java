package org.resnetexplorer.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sizes of a tensor in PyTorch's order: {@code [N, C, H, W]} (batch, channels, height, width)
 * or {@code [N, C]} after {@code flatten}.
 */
public record Shape(List<Integer> sizes) {
  public Shape {
    sizes = List.copyOf(sizes);
  }

  public static Shape of(int... sizes) {
    return new Shape(Arrays.stream(sizes).boxed().toList());
  }

  public int channels() {
    return sizes.get(1);
  }

  /** Rows of one channel; 1 for {@code [N, C]}. */
  public int height() {
    return sizes.size() > 2 ? sizes.get(2) : 1;
  }

  /** Columns of one channel; 1 for {@code [N, C]}. */
  public int width() {
    return sizes.size() > 3 ? sizes.get(3) : 1;
  }

  public boolean isSpatial() {
    return sizes.size() == 4;
  }

  /** How many numbers the tensor holds. */
  public long elements() {
    return sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** Without the batch, for people: {@code 64 × 112 × 112}. */
  public String label() {
    return sizes.stream().skip(1).map(String::valueOf).collect(Collectors.joining(" × "));
  }

  public int[] toArray() {
    return sizes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** PyTorch's spelling: {@code [1, 64, 112, 112]}. */
  @Override
  public String toString() {
    return sizes.toString();
  }
}
