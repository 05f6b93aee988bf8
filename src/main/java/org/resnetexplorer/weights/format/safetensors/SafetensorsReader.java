package org.resnetexplorer.weights.format.safetensors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.FileStateDict;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.SourceStream;
import org.resnetexplorer.weights.format.StoredBytes;
import org.resnetexplorer.weights.format.StoredTensor;
import org.resnetexplorer.weights.format.StrictJson;
import org.resnetexplorer.weights.format.TensorNames;

/**
 * Reads safetensors: the length of a JSON header, the header, then the raw numbers of all tensors
 * without a gap.
 */
public final class SafetensorsReader {

  private static final String HEADER = "header";
  private static final int MOST_ENTRIES = 100_000;
  private static final int MOST_SIZES = 8;
  private static final long LARGEST_TENSOR = Integer.MAX_VALUE;

  private final ByteSource source;
  private final long dataStart;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /** One tensor of the header; begin and end count from the start of the data. */
  private record Entry(TensorInfo info, long begin, long end) {}

  private SafetensorsReader(ByteSource source, long dataStart) {
    this.source = source;
    this.dataStart = dataStart;
  }

  public static StateDict read(ByteSource source) throws WeightsException {
    Cursor cursor = Cursor.toEnd(source, 0);
    long length = cursor.i64();
    // Unsigned lengths near 2^64 came out as another layout already; this one is small.
    cursor.require(length);
    SafetensorsReader reader = new SafetensorsReader(source, 8 + length);
    StrictJson.read(new SourceStream(source, 8, 8 + length), HEADER, reader::header);
    reader.checkTiling();
    List<StoredTensor> tensors = reader.entries.stream().map(reader::stored).toList();
    return new FileStateDict(
        source,
        Layout.SAFETENSORS,
        tensors,
        FileStateDict.Surroundings.of(reader.metadata, List.of()));
  }

  private void header(StrictJson json) throws IOException, WeightsException {
    json.object(
        name -> {
          if (name.equals("__metadata__")) {
            json.object(key -> metadata.put(key, json.string()));
          } else {
            entries.add(entry(json, name));
          }
        });
  }

  private Entry entry(StrictJson json, String name) throws IOException, WeightsException {
    TensorNames.check(name, json.place());
    if (entries.size() == MOST_ENTRIES) {
      throw Refusal.limit(Phrase.of("entries"), MOST_ENTRIES + 1L, MOST_ENTRIES, json.place());
    }
    Fields fields = new Fields();
    json.object(
        field -> {
          switch (field) {
            case "dtype" -> fields.dtype = json.string();
            case "shape" -> fields.shape = json.digitsArray(MOST_SIZES);
            case "data_offsets" -> fields.offsets = json.digitsArray(2);
            default -> json.skip();
          }
        });
    return fields.entry(name);
  }

  /** The fields of one entry while it is read, in whatever order they come. */
  private static final class Fields {

    @Nullable String dtype;
    @Nullable List<Long> shape;
    @Nullable List<Long> offsets;

    Entry entry(String name) throws WeightsException {
      Place place = Place.in(name);
      if (dtype == null || shape == null || offsets == null || offsets.size() != 2) {
        throw Refusal.of("json", place, Phrase.of("json.fields"));
      }
      TensorInfo info = new TensorInfo(name, type(name, dtype), shape);
      long bytes = bytes(info);
      long begin = offsets.get(0);
      long end = offsets.get(1);
      if (begin > end || end - begin != bytes) {
        throw Refusal.tensor(name, place, Phrase.of("bytes", end - begin, bytes));
      }
      if (bytes > LARGEST_TENSOR) {
        throw Refusal.limit(Phrase.of("storage"), bytes, LARGEST_TENSOR, place);
      }
      return new Entry(info, begin, end);
    }

    private static DType type(String name, String text) throws WeightsException {
      for (DType type : DType.values()) {
        if (type.name().equals(text)) {
          return type;
        }
      }
      throw Refusal.of("dtype", Place.in(name), name, text);
    }

    private static long bytes(TensorInfo info) throws WeightsException {
      try {
        return Math.multiplyExact(info.elements(), info.type().bytes());
      } catch (ArithmeticException e) {
        throw Refusal.because(
            e, "tensor", Place.in(info.name()), info.name(), Phrase.of("overflow"));
      }
    }
  }

  /** Every byte of the data belongs to exactly one tensor. */
  private void checkTiling() throws WeightsException {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long reached = 0;
    for (Entry entry : sorted) {
      String name = entry.info().name();
      if (entry.begin() != reached) {
        String reason = entry.begin() > reached ? "hole" : "overlap";
        throw Refusal.tensor(name, Place.in(name), Phrase.of(reason));
      }
      reached = entry.end();
    }
    long have = source.size() - dataStart;
    if (reached > have) {
      throw Refusal.truncated(source.size(), Place.in(HEADER));
    }
    if (reached < have) {
      throw Refusal.trailing(have - reached, new Place("", dataStart + reached));
    }
  }

  private StoredTensor stored(Entry entry) {
    StoredBytes bytes =
        new StoredBytes.Plain(source, dataStart + entry.begin(), entry.end() - entry.begin());
    return StoredTensor.contiguous(entry.info(), bytes);
  }
}
