package org.resnetexplorer.weights.format.pickle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** The blocks of numbers that the object of a zip or legacy file names, by key. */
public final class StorageTable {

  private static final long LARGEST = Integer.MAX_VALUE;
  private static final PickleValue STORAGE = new PickleValue.Text("storage");
  private static final PickleValue MODULE = new PickleValue.Text("module");
  private static final Pattern ZIP_KEY = Pattern.compile("[0-9]{1,20}");
  private static final Pattern LEGACY_KEY = Pattern.compile("[!-~]{1,64}");

  private final Map<String, PickleValue.Storage> byKey = new LinkedHashMap<>();

  public Collection<PickleValue.Storage> all() {
    return byKey.values();
  }

  /** How many bytes all blocks have together. */
  public long bytes() {
    return byKey.values().stream().mapToLong(PickleValue.Storage::byteCount).sum();
  }

  /** Ids of the zip layout: {@code ('storage', XStorage, key, location, numel)}. */
  public PersistentIds zipIds() {
    return (id, place) -> storage(fields(id, 5, place), ZIP_KEY, place);
  }

  /** Ids of the legacy layout, which have a view as sixth field; it must be None. */
  PersistentIds legacyIds() {
    return (id, place) -> {
      PickleValue.Foreign network = module(id, place);
      if (network != null) {
        return network;
      }
      List<PickleValue> fields = fields(id, 6, place);
      if (fields.get(5) != PickleValue.None.NONE) {
        throw Refusal.of("view", place);
      }
      return storage(fields, LEGACY_KEY, place);
    };
  }

  /**
   * The class in an id {@code ('module', class, file, source)}, which stands for that class; the
   * source text is let go. Null for another id.
   */
  private static PickleValue.@Nullable Foreign module(PickleValue id, Place place)
      throws WeightsException {
    if (!(id instanceof PickleValue.Tuple tuple)
        || tuple.items().size() < 2
        || !tuple.items().get(0).equals(MODULE)) {
      return null;
    }
    if (tuple.items().get(1) instanceof PickleValue.Foreign network) {
      return network.asNetwork();
    }
    throw Refusal.of("code.module", place, "model");
  }

  private static List<PickleValue> fields(PickleValue id, int count, Place place)
      throws WeightsException {
    if (id instanceof PickleValue.Tuple tuple
        && tuple.items().size() == count
        && tuple.items().get(0).equals(STORAGE)) {
      return tuple.items();
    }
    throw Refusal.of("pickle", place, Phrase.of("pickle.id"));
  }

  private PickleValue.Storage storage(List<PickleValue> fields, Pattern keys, Place place)
      throws WeightsException {
    if (fields.get(1) instanceof PickleValue.StorageClass type
        && fields.get(2) instanceof PickleValue.Text key
        && fields.get(3) instanceof PickleValue.Text
        && fields.get(4) instanceof PickleValue.Int elements
        && keys.matcher(key.value()).matches()) {
      PickleValue.Storage storage =
          checked(new PickleValue.Storage(type.type(), key.value(), elements.value()), place);
      PickleValue.Storage before = byKey.putIfAbsent(key.value(), storage);
      if (before != null && !before.equals(storage)) {
        throw Refusal.tensor(key.value(), place, Phrase.of("numel"));
      }
      return storage;
    }
    throw Refusal.of("pickle", place, Phrase.of("pickle.id"));
  }

  /** Refuses a block with a negative or an enormous number of elements. */
  public static PickleValue.Storage checked(PickleValue.Storage storage, Place place)
      throws WeightsException {
    long most = LARGEST / storage.type().bytes();
    if (storage.elements() < 0) {
      throw Refusal.tensor(storage.key(), place, Phrase.of("negative"));
    }
    if (storage.elements() > most) {
      throw Refusal.limit(Phrase.of("elements"), storage.elements(), most, place);
    }
    return storage;
  }
}
