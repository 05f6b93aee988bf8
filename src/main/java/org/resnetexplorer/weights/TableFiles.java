package org.resnetexplorer.weights;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Joins the table of a PyTorch file with the blocks its tensors are cut from. */
final class TableFiles {

  private TableFiles() {}

  static StateDict open(
      ByteSource source,
      Layout layout,
      WeightTable table,
      Map<PickleValue.Storage, StoredBytes> blocks) {
    return open(source, layout, table, blocks, ByteOrder.LITTLE_ENDIAN);
  }

  static StateDict open(
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
    return new FileStateDict(source, layout, tensors, Map.of(), table.ignored());
  }
}
