package org.resnetexplorer.weights.format.zip;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.MemorySource;
import org.resnetexplorer.weights.format.StoredBytes;
import org.resnetexplorer.weights.format.pickle.PickleMachine;
import org.resnetexplorer.weights.format.pickle.PickleStream;
import org.resnetexplorer.weights.format.pickle.PickleValue;
import org.resnetexplorer.weights.format.pickle.StorageTable;
import org.resnetexplorer.weights.format.pickle.TableFiles;
import org.resnetexplorer.weights.format.pickle.WeightTable;

/** Reads the layout of torch 1.6 and later: a zip archive with a pickle and raw blocks. */
final class ZipReader {

  private static final String PICKLE = "data.pkl";
  private static final String DATA = "data/";
  private static final long LARGEST_PICKLE = 64L << 20;
  private static final long LARGEST_UNKNOWN = 64L << 10;
  private static final long LARGEST_DIGITS = 4096;
  private static final int NEWEST = 10;
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}\n");
  private static final Pattern DIGITS = Pattern.compile("[0-9]*\n?");
  private static final Set<String> DIGIT_RECORDS =
      Set.of(".format_version", ".storage_alignment", ".data/serialization_id");

  private final ByteSource source;
  private final ZipContent content;
  private final Map<String, ZipRecord> records;

  private ZipReader(ByteSource source, Map<String, ZipRecord> records) {
    this.source = source;
    this.content = new ZipContent(source);
    this.records = records;
  }

  static StateDict read(ByteSource source, @Nullable String table) throws WeightsException {
    return new ZipReader(source, withoutFolder(ZipDirectory.read(source))).read(table);
  }

  private StateDict read(@Nullable String table) throws WeightsException {
    if (records.containsKey("constants.pkl")
        || records.keySet().stream().anyMatch(name -> name.startsWith("code/"))) {
      throw Refusal.of("torchscript", Place.NOWHERE);
    }
    ZipRecord pickle = required(PICKLE);
    if (pickle.size() > LARGEST_PICKLE) {
      throw Refusal.limit(Phrase.of("pickle.bytes"), pickle.size(), LARGEST_PICKLE, pickle.place());
    }
    boolean checksums = records.values().stream().anyMatch(record -> record.crc() != 0);
    for (ZipRecord record : records.values()) {
      content.check(record, checksums);
    }
    checkVersion();
    checkOthers();
    StorageTable storages = new StorageTable();
    PickleValue object = object(pickle, storages);
    WeightTable weights = WeightTable.of(object, storages.bytes(), table);
    return TableFiles.open(source, Layout.ZIP, weights, blocks(storages), byteOrder());
  }

  /** The records by their names inside the one folder that holds them all. */
  private static Map<String, ZipRecord> withoutFolder(List<ZipRecord> all) throws WeightsException {
    String folder =
        all.stream()
            .map(ZipRecord::name)
            .filter(
                name -> name.endsWith("/" + PICKLE) && name.indexOf('/') == name.lastIndexOf('/'))
            .map(name -> name.substring(0, name.indexOf('/') + 1))
            .findFirst()
            .orElseThrow(() -> Refusal.missing(PICKLE));
    Map<String, ZipRecord> records = new LinkedHashMap<>();
    for (ZipRecord record : all) {
      if (!record.name().startsWith(folder)) {
        throw Refusal.of("zip", record.place(), Phrase.of("zip.folder"));
      }
      records.put(record.name().substring(folder.length()), record);
    }
    return records;
  }

  private PickleValue object(ZipRecord pickle, StorageTable storages) throws WeightsException {
    ByteSource bytes = new MemorySource(PICKLE, content.bytes(pickle));
    Cursor in = Cursor.record(bytes, PICKLE, 0, bytes.size());
    PickleValue object =
        PickleMachine.read(in, PickleStream.OBJECT, storages.zipIds(), LARGEST_PICKLE);
    if (in.left() > 0) {
      throw Refusal.trailing(in.left(), in.place());
    }
    return object;
  }

  private Map<PickleValue.Storage, StoredBytes> blocks(StorageTable storages)
      throws WeightsException {
    Map<String, ZipRecord> unused = new LinkedHashMap<>(records);
    unused.keySet().removeIf(name -> !name.startsWith(DATA));
    Map<PickleValue.Storage, StoredBytes> blocks = new HashMap<>();
    for (PickleValue.Storage storage : storages.all()) {
      ZipRecord record = required(DATA + storage.key());
      if (record.size() != storage.byteCount()) {
        throw Refusal.size(record.name(), record.size(), storage.byteCount(), record.place());
      }
      unused.remove(DATA + storage.key());
      blocks.put(storage, content.stored(record));
    }
    if (!unused.isEmpty()) {
      ZipRecord first = unused.values().iterator().next();
      throw Refusal.trailing(first.size(), first.place());
    }
    return blocks;
  }

  private void checkVersion() throws WeightsException {
    ZipRecord record = required("version");
    String text = smallText(record, LARGEST_DIGITS);
    if (!VERSION.matcher(text).matches()) {
      throw Refusal.of("zip", record.place(), Phrase.of("zip.record"));
    }
    int version = Integer.parseInt(text.strip());
    if (version < 1) {
      throw Refusal.of("zip", record.place(), Phrase.of("zip.record"));
    }
    if (version > NEWEST) {
      throw Refusal.of("version", record.place(), text.strip());
    }
  }

  /** Records beside the weights: some have a known form, the others must at least be small. */
  private void checkOthers() throws WeightsException {
    for (Map.Entry<String, ZipRecord> entry : records.entrySet()) {
      String name = entry.getKey();
      ZipRecord record = entry.getValue();
      if (DIGIT_RECORDS.contains(name)) {
        if (!DIGITS.matcher(smallText(record, LARGEST_DIGITS)).matches()) {
          throw Refusal.of("zip", record.place(), Phrase.of("zip.record"));
        }
      } else if (!name.startsWith(DATA)
          && !name.equals(PICKLE)
          && record.size() > LARGEST_UNKNOWN) {
        throw Refusal.limit(Phrase.of("record"), record.size(), LARGEST_UNKNOWN, record.place());
      }
    }
  }

  private ByteOrder byteOrder() throws WeightsException {
    @Nullable ZipRecord record = records.get("byteorder");
    if (record == null) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    return switch (smallText(record, LARGEST_DIGITS)) {
      case "little" -> ByteOrder.LITTLE_ENDIAN;
      case "big" -> ByteOrder.BIG_ENDIAN;
      default -> throw Refusal.of("zip", record.place(), Phrase.of("zip.record"));
    };
  }

  private String smallText(ZipRecord record, long longest) throws WeightsException {
    if (record.size() > longest) {
      throw Refusal.limit(Phrase.of("record"), record.size(), longest, record.place());
    }
    return new String(content.bytes(record), StandardCharsets.ISO_8859_1);
  }

  private ZipRecord required(String name) throws WeightsException {
    ZipRecord record = records.get(name);
    if (record == null) {
      throw Refusal.missing(name);
    }
    return record;
  }
}
