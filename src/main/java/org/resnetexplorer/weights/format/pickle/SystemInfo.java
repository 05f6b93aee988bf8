package org.resnetexplorer.weights.format.pickle;

import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** The little table at the start of the legacy and tar layouts that says who wrote the file. */
public final class SystemInfo {

  private SystemInfo() {}

  public static void check(PickleValue info, int protocol, Place place) throws WeightsException {
    if (!(info instanceof PickleValue.Table table)
        || !(table.get("protocol_version") instanceof PickleValue.Int version)
        || !(table.get("little_endian") instanceof PickleValue.Bool littleEndian)) {
      throw Refusal.of("pickle", place, Phrase.of("pickle.info"));
    }
    if (version.value() != protocol) {
      throw Refusal.of("version", place, Long.toString(version.value()));
    }
    if (!littleEndian.value()) {
      throw Refusal.of("byteorder", place);
    }
  }
}
