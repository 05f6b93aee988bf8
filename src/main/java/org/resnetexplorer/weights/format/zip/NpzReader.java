package org.resnetexplorer.weights.format.zip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.Shut;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.FileStateDict;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.MemorySource;
import org.resnetexplorer.weights.format.StoredBytes;
import org.resnetexplorer.weights.format.StoredTensor;
import org.resnetexplorer.weights.format.Strides;
import org.resnetexplorer.weights.format.TensorNames;
import org.resnetexplorer.weights.format.numpy.ArrayType;
import org.resnetexplorer.weights.format.numpy.NpyHeader;

/**
 * Reads what {@code numpy.savez} writes: a zip archive with one array a record. Arrays of texts are
 * set aside by their names; arrays of objects are pickles and stay shut.
 */
final class NpzReader {

  private static final String ENDING = ".npy";
  private static final String OBJECTS = "'|O'";
  private static final long LARGEST_HEAD = 65_535 + 12;
  private static final long LARGEST = Integer.MAX_VALUE;
  private static final int MOST_KEYS_SHOWN = 10;

  private final ByteSource source;
  private final ZipContent content;
  private final List<StoredTensor> tensors = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<Shut> shut = new ArrayList<>();

  private NpzReader(ByteSource source) {
    this.source = source;
    this.content = new ZipContent(source);
  }

  /** Whether an archive with these names is one of arrays alone. */
  static boolean isMeantBy(List<String> names) {
    return !names.isEmpty() && names.stream().allMatch(name -> name.endsWith(ENDING));
  }

  static StateDict read(ByteSource source) throws WeightsException {
    return new NpzReader(source).read(ZipDirectory.read(source));
  }

  private StateDict read(List<ZipRecord> records) throws WeightsException {
    boolean checksums = records.stream().anyMatch(record -> record.crc() != 0);
    for (ZipRecord record : records) {
      content.check(record, checksums);
      add(record);
    }
    if (tensors.isEmpty()) {
      String names =
          records.stream()
              .map(record -> FileText.shown(record.name()))
              .limit(MOST_KEYS_SHOWN)
              .collect(Collectors.joining(", "));
      throw Refusal.of("no-table", Place.NOWHERE, names);
    }
    return new FileStateDict(
        source,
        Layout.NPZ,
        tensors,
        new FileStateDict.Surroundings(Map.of(), ignored, List.of(), shut, Map.of()));
  }

  private void add(ZipRecord record) throws WeightsException {
    if (!record.name().endsWith(ENDING)) {
      throw Refusal.of("zip", record.place(), Phrase.of("zip.record"));
    }
    String name = record.name().substring(0, record.name().length() - ENDING.length());
    TensorNames.check(name, record.place());
    NpyHeader header = header(record);
    String descr = header.descr();
    Optional<ArrayType> type =
        descr.length() > 2 && descr.startsWith("'") && descr.endsWith("'")
            ? ArrayType.of(descr.substring(1, descr.length() - 1))
            : Optional.empty();
    if (type.isPresent()) {
      tensors.add(tensor(record, name, header, type.get()));
    } else if (descr.equals(OBJECTS)) {
      shut.add(new Shut(name, "numpy.ndarray"));
    } else {
      ignored.add(name);
    }
  }

  private NpyHeader header(ZipRecord record) throws WeightsException {
    if (!record.deflated()) {
      return NpyHeader.read(Cursor.record(source, record.name(), record.start(), record.size()));
    }
    byte[] head = content.head(record, (int) Math.min(LARGEST_HEAD, record.size()));
    return NpyHeader.read(
        Cursor.record(new MemorySource(record.name(), head), record.name(), 0, head.length));
  }

  private StoredTensor tensor(ZipRecord record, String name, NpyHeader header, ArrayType type)
      throws WeightsException {
    TensorInfo info = new TensorInfo(name, type.type(), header.shape());
    long bytes = bytes(info, record.place());
    long have = record.size() - header.length();
    if (bytes != have) {
      throw Refusal.size(record.name(), have, bytes, record.place());
    }
    if (bytes > LARGEST) {
      throw Refusal.limit(Phrase.of("storage"), bytes, LARGEST, record.place());
    }
    List<Long> strides =
        header.fortran() ? Strides.ofFortranOrder(info.shape()) : Strides.ofCOrder(info.shape());
    StoredBytes numbers = new StoredBytes.After(content.stored(record), header.length());
    return new StoredTensor(info, numbers, type.order(), 0, strides);
  }

  private static long bytes(TensorInfo info, Place place) throws WeightsException {
    try {
      return Math.multiplyExact(info.elements(), info.type().bytes());
    } catch (ArithmeticException e) {
      throw Refusal.because(e, "tensor", place, info.name(), Phrase.of("overflow"));
    }
  }
}
