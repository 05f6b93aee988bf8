package org.resnetexplorer.weights.format.pickle;

import java.util.HashMap;
import java.util.Map;
import org.resnetexplorer.weights.format.StoredBytes;

/** The stretches of bytes of one pickle; arrays are made of them. */
final class PickleBytes {

  private final Map<String, StoredBytes> byKey = new HashMap<>();
  private long total;

  PickleValue.Bytes add(StoredBytes bytes) {
    String key = "bytes " + byKey.size();
    byKey.put(key, bytes);
    total += bytes.length();
    return new PickleValue.Bytes(key, bytes.length());
  }

  StoredBytes get(String key) {
    StoredBytes bytes = byKey.get(key);
    if (bytes == null) {
      throw new IllegalArgumentException(key);
    }
    return bytes;
  }

  /** How many bytes there are in all. */
  long total() {
    return total;
  }
}
