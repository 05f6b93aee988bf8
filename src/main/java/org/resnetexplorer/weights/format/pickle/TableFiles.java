package org.resnetexplorer.weights.format.pickle;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.FileStateDict;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.StoredBytes;
import org.resnetexplorer.weights.format.StoredTensor;

/** Joins the table of a PyTorch file with the blocks its tensors are cut from. */
public final class TableFiles {

  private TableFiles() {}

  public static StateDict open(
      ByteSource source,
      Layout layout,
      WeightTable table,
      Map<PickleValue.Storage, StoredBytes> blocks) {
    return open(source, layout, table, blocks, ByteOrder.LITTLE_ENDIAN);
  }

  public static StateDict open(
      ByteSource source,
      Layout layout,
      WeightTable table,
      Map<PickleValue.Storage, StoredBytes> blocks,
      ByteOrder order) {
    List<StoredTensor> tensors = new ArrayList<>();
    table
        .tensors()
        .forEach(
            (name, tensor) -> {
              PickleValue.Storage storage = tensor.storage();
              StoredBytes bytes = blocks.get(storage);
              if (bytes == null) {
                throw new IllegalStateException("no block " + storage);
              }
              tensors.add(
                  new StoredTensor(
                      new TensorInfo(name, storage.type(), tensor.sizes()),
                      bytes,
                      order,
                      tensor.offset(),
                      tensor.strides()));
            });
    return new FileStateDict(
        source,
        layout,
        tensors,
        new FileStateDict.Surroundings(
            Map.of(), table.ignored(), table.tables(), table.shut(), table.beside()));
  }
}
