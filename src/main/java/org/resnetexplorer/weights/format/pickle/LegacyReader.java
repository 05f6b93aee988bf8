package org.resnetexplorer.weights.format.pickle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Reads the layout of torch 0.1.11 to 1.5: five pickles one after the other, then the blocks of
 * numbers in the order of the last one's keys.
 */
public final class LegacyReader {

  private static final long LARGEST_OBJECT = 64L << 20;
  private static final long LARGEST_SMALL = 4096;
  private static final byte[] VERSION = {(byte) 0x80, 0x02, 0x4D, (byte) 0xE9, 0x03, 0x2E};
  private static final int PROTOCOL = 1001;

  private final ByteSource source;
  private final Cursor in;
  private final StorageTable storages = new StorageTable();

  private LegacyReader(ByteSource source) {
    this.source = source;
    this.in = Cursor.toEnd(source, 0);
  }

  public static StateDict read(ByteSource source, @Nullable String table) throws WeightsException {
    return new LegacyReader(source).read(table);
  }

  private StateDict read(@Nullable String table) throws WeightsException {
    in.skip(Layout.legacyMagic().length);
    checkVersion();
    SystemInfo.check(plain(LARGEST_SMALL), PROTOCOL, in.place());
    PickleValue object =
        PickleMachine.read(in, PickleStream.OBJECT, storages.legacyIds(), LARGEST_OBJECT);
    WeightTable weights = WeightTable.of(object, storages.bytes(), table);
    Map<PickleValue.Storage, StoredBytes> blocks = blocks(plain(LARGEST_OBJECT));
    if (in.left() > 0) {
      throw Refusal.trailing(in.left(), in.place());
    }
    return TableFiles.open(source, Layout.LEGACY, weights, blocks);
  }

  private PickleValue plain(long longest) throws WeightsException {
    return PickleMachine.read(in, PickleStream.PLAIN, PersistentIds.none(), longest);
  }

  private void checkVersion() throws WeightsException {
    Place place = in.place();
    if (!Arrays.equals(in.bytes(VERSION.length), VERSION)) {
      throw Refusal.of("protocol", place, Phrase.of("pickle.layout"));
    }
  }

  private Map<PickleValue.Storage, StoredBytes> blocks(PickleValue keys) throws WeightsException {
    Map<String, PickleValue.Storage> wanted = new HashMap<>();
    storages.all().forEach(storage -> wanted.put(storage.key(), storage));
    Map<PickleValue.Storage, StoredBytes> blocks = new HashMap<>();
    for (String key : texts(keys)) {
      PickleValue.Storage storage = wanted.remove(key);
      if (storage == null) {
        throw Refusal.of("pickle", in.place(), Phrase.of("pickle.keys", key));
      }
      long elements = in.i64();
      if (elements != storage.elements()) {
        throw Refusal.tensor(storage.key(), in.place(), Phrase.of("numel"));
      }
      long start = in.position();
      in.skip(storage.byteCount());
      blocks.put(storage, new StoredBytes.Plain(source, start, storage.byteCount()));
    }
    if (!wanted.isEmpty()) {
      throw Refusal.missing(wanted.keySet().iterator().next());
    }
    return blocks;
  }

  private List<String> texts(PickleValue keys) throws WeightsException {
    List<String> texts = new ArrayList<>();
    if (keys instanceof PickleValue.Listing listing) {
      for (PickleValue item : listing.items()) {
        if (item instanceof PickleValue.Text text) {
          texts.add(text.value());
        }
      }
      if (texts.size() == listing.items().size()) {
        return texts;
      }
    }
    throw Refusal.of("pickle", in.place(), Phrase.of("pickle.id"));
  }
}
