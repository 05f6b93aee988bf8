package org.resnetexplorer.weights.format.pickle;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.StoredBytes;

/**
 * Reads a file that is one pickle of named NumPy arrays, as Detectron2 ({@code
 * tools/convert-torchvision-to-d2.py}), Caffe2 and PaddlePaddle keep their weights.
 */
public final class ArrayPickleReader {

  private ArrayPickleReader() {}

  /**
   * Reads the arrays of a file.
   *
   * @param table the table that was asked for; null for the trainer's default
   * @throws WeightsException if the pickle is not made of arrays, plain values and containers alone
   */
  public static StateDict read(ByteSource source, @Nullable String table) throws WeightsException {
    Cursor in = Cursor.toEnd(source, 0);
    PickleBytes bytes = new PickleBytes();
    PickleValue object = new ArrayMachine(source, in, bytes).result(source.size());
    if (in.left() > 0) {
      throw Refusal.trailing(in.left(), in.place());
    }
    WeightTable weights = WeightTable.of(object, bytes.total(), table);
    Map<PickleValue.Storage, StoredBytes> blocks = new HashMap<>();
    weights
        .tensors()
        .values()
        .forEach(tensor -> blocks.put(tensor.storage(), bytes.get(tensor.storage().key())));
    return TableFiles.open(source, Layout.PICKLE, weights, blocks);
  }
}
