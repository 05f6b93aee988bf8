package org.resnetexplorer.weights.format.tar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.StoredBytes;
import org.resnetexplorer.weights.format.pickle.PersistentIds;
import org.resnetexplorer.weights.format.pickle.PickleCalls;
import org.resnetexplorer.weights.format.pickle.PickleMachine;
import org.resnetexplorer.weights.format.pickle.PickleStream;
import org.resnetexplorer.weights.format.pickle.PickleValue;
import org.resnetexplorer.weights.format.pickle.StorageTable;
import org.resnetexplorer.weights.format.pickle.SystemInfo;
import org.resnetexplorer.weights.format.pickle.TableFiles;
import org.resnetexplorer.weights.format.pickle.WeightTable;

/**
 * Reads the layout of January 2017 and before: a tar archive with blocks, tensors and the object in
 * members of their own. The first official ResNet weights are such files.
 */
public final class TarReader {

  private static final int PROTOCOL = 1000;
  private static final long LARGEST_OBJECT = 64L << 20;
  private static final long LARGEST_SMALL = 4096;
  private static final int MOST_ENTRIES = 100_000;
  private static final int MOST_SIZES = 8;

  private final ByteSource source;
  private final TarArchive archive;
  private final Map<Long, PickleValue.Storage> storages = new HashMap<>();
  private final Map<PickleValue.Storage, StoredBytes> blocks = new HashMap<>();
  private final Map<String, PickleValue.Tensor> tensors = new HashMap<>();

  private TarReader(ByteSource source, TarArchive archive) {
    this.source = source;
    this.archive = archive;
  }

  public static StateDict read(ByteSource source, @Nullable String table) throws WeightsException {
    return new TarReader(source, TarArchive.read(source)).read(table);
  }

  private StateDict read(@Nullable String table) throws WeightsException {
    Cursor info = archive.member("sys_info");
    SystemInfo.check(plain(info), PROTOCOL, info.place());
    checkEnd(info);
    readStorages(archive.member("storages"));
    readTensors(archive.member("tensors"));
    Cursor object = archive.member("pickle");
    PickleValue result =
        PickleMachine.read(object, PickleStream.TAR_OBJECT, this::tensor, LARGEST_OBJECT);
    checkEnd(object);
    long bytes = blocks.keySet().stream().mapToLong(PickleValue.Storage::byteCount).sum();
    return TableFiles.open(source, Layout.TAR, WeightTable.of(result, bytes, table), blocks);
  }

  private static PickleValue plain(Cursor in) throws WeightsException {
    return PickleMachine.read(in, PickleStream.PLAIN, PersistentIds.none(), LARGEST_SMALL);
  }

  private void readStorages(Cursor in) throws WeightsException {
    int count = count(in);
    for (int i = 0; i < count; i++) {
      List<PickleValue> entry = entry(in, PickleStream.TAR_STORAGE);
      if (!(entry.get(0) instanceof PickleValue.Int key)
          || !(entry.get(1) instanceof PickleValue.Text)
          || !(entry.get(2) instanceof PickleValue.StorageClass type)) {
        throw refuse(in);
      }
      PickleValue.Storage storage =
          StorageTable.checked(
              new PickleValue.Storage(type.type(), Long.toString(key.value()), in.i64()),
              in.place());
      if (storages.put(key.value(), storage) != null) {
        throw Refusal.duplicate(storage.key(), in.place());
      }
      blocks.put(storage, new StoredBytes.Plain(source, in.position(), storage.byteCount()));
      in.skip(storage.byteCount());
    }
    if (!(plain(in) instanceof PickleValue.Listing views) || !views.items().isEmpty()) {
      throw Refusal.of("view", in.place());
    }
    checkEnd(in);
  }

  private void readTensors(Cursor in) throws WeightsException {
    Set<PickleValue.Storage> unused = new HashSet<>(blocks.keySet());
    int count = count(in);
    for (int i = 0; i < count; i++) {
      List<PickleValue> entry = entry(in, PickleStream.TAR_TENSOR);
      if (!(entry.get(0) instanceof PickleValue.Int key)
          || !(entry.get(1) instanceof PickleValue.Int storageKey)
          || !(entry.get(2) instanceof PickleValue.TensorClass type)) {
        throw refuse(in);
      }
      PickleValue.Storage storage = storages.get(storageKey.value());
      if (storage == null) {
        throw Refusal.missing("storage " + storageKey.value());
      }
      if (storage.type() != type.type()) {
        throw Refusal.tensor(storage.key(), in.place(), Phrase.of("types"));
      }
      String id = Long.toString(key.value());
      if (tensors.put(id, tensor(in, storage)) != null) {
        throw Refusal.duplicate(id, in.place());
      }
      unused.remove(storage);
    }
    if (!unused.isEmpty()) {
      PickleValue.Storage first = unused.iterator().next();
      throw Refusal.trailing(first.byteCount(), Place.in("storages " + first.key()));
    }
    checkEnd(in);
  }

  private static PickleValue.Tensor tensor(Cursor in, PickleValue.Storage storage)
      throws WeightsException {
    int sizes = in.i32();
    if (sizes < 0 || sizes > MOST_SIZES) {
      throw Refusal.limit(Phrase.of("sizes"), sizes, MOST_SIZES, in.place());
    }
    // The number of sizes was written as 64 bits of which only 32 were set.
    in.skip(4);
    List<Long> shape = numbers(in, sizes);
    List<Long> strides = numbers(in, sizes);
    return PickleCalls.checked(
        new PickleValue.Tensor(storage, in.i64(), shape, strides), in.place());
  }

  private static List<Long> numbers(Cursor in, int count) throws WeightsException {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(in.i64());
    }
    return numbers;
  }

  private static int count(Cursor in) throws WeightsException {
    if (!(plain(in) instanceof PickleValue.Int count) || count.value() < 0) {
      throw refuse(in);
    }
    if (count.value() > MOST_ENTRIES) {
      throw Refusal.limit(Phrase.of("entries"), count.value(), MOST_ENTRIES, in.place());
    }
    return (int) count.value();
  }

  private static List<PickleValue> entry(Cursor in, PickleStream stream) throws WeightsException {
    PickleValue entry = PickleMachine.read(in, stream, PersistentIds.none(), LARGEST_SMALL);
    if (entry instanceof PickleValue.Tuple tuple && tuple.items().size() == 3) {
      return tuple.items();
    }
    throw refuse(in);
  }

  /** The object names its tensors by the decimal number they have in {@code tensors}. */
  private PickleValue tensor(PickleValue id, Place place) throws WeightsException {
    if (id instanceof PickleValue.Text text && tensors.containsKey(text.value())) {
      return tensors.get(text.value());
    }
    throw Refusal.of("pickle", place, Phrase.of("pickle.id"));
  }

  private static void checkEnd(Cursor in) throws WeightsException {
    if (in.left() > 0) {
      throw Refusal.trailing(in.left(), in.place());
    }
  }

  private static WeightsException refuse(Cursor in) {
    return Refusal.of("pickle", in.place(), Phrase.of("pickle.entry"));
  }
}
