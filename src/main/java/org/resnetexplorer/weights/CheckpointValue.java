package org.resnetexplorer.weights;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plain value that stands beside the weights in a checkpoint, such as the names of classes. */
public sealed interface CheckpointValue {

  /** A text. */
  record Text(String value) implements CheckpointValue {}

  /** A whole number of up to 64 bits. */
  record Whole(long value) implements CheckpointValue {}

  /** A floating-point number. */
  record Real(double value) implements CheckpointValue {}

  /** True or False. */
  record Truth(boolean value) implements CheckpointValue {}

  /** A list or tuple. */
  record Listing(List<CheckpointValue> items) implements CheckpointValue {

    /** Copies the items. */
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** A dictionary in the order of the file; keys that are numbers are written with digits. */
  record Entries(Map<String, CheckpointValue> entries) implements CheckpointValue {

    /** Copies the entries. */
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }
}
