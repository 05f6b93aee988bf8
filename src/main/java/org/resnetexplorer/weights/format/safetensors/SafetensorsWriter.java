package org.resnetexplorer.weights.format.safetensors;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** Writes safetensors, one tensor after the other, so that only one is held at a time. */
public final class SafetensorsWriter {

  /** The header is filled up with spaces, so that the numbers begin where 64-bit ones may. */
  private static final int ALIGNMENT = 8;

  private SafetensorsWriter() {}

  /** Hands out the numbers of a tensor. */
  @FunctionalInterface
  public interface Content {
    /** The tensor's bytes in its type, little-endian in C order. */
    byte[] of(TensorInfo tensor) throws WeightsException;
  }

  /**
   * Writes all of a file.
   *
   * @param metadata free text about the weights, by its key
   * @throws WeightsException if the numbers of a tensor cannot be read
   */
  public static void write(
      OutputStream out, Map<String, String> metadata, List<TensorInfo> tensors, Content content)
      throws IOException, WeightsException {
    byte[] header = header(metadata, tensors).getBytes(StandardCharsets.UTF_8);
    int padding = (ALIGNMENT - header.length % ALIGNMENT) % ALIGNMENT;
    out.write(
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length + padding)
            .array());
    out.write(header);
    out.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
    for (TensorInfo tensor : tensors) {
      byte[] bytes = content.of(tensor);
      if (bytes.length != bytes(tensor)) {
        throw new IllegalArgumentException(tensor + " is not " + bytes.length + " bytes");
      }
      out.write(bytes);
    }
  }

  private static long bytes(TensorInfo tensor) {
    return Math.multiplyExact(tensor.elements(), tensor.type().bytes());
  }

  private static String header(Map<String, String> metadata, List<TensorInfo> tensors)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("__metadata__").beginObject();
      for (Map.Entry<String, String> entry : metadata.entrySet()) {
        json.name(entry.getKey()).value(entry.getValue());
      }
      json.endObject();
      long begin = 0;
      for (TensorInfo tensor : tensors) {
        long end = begin + bytes(tensor);
        json.name(tensor.name()).beginObject();
        json.name("dtype").value(tensor.type().name());
        json.name("shape").beginArray();
        for (long size : tensor.shape()) {
          json.value(size);
        }
        json.endArray();
        json.name("data_offsets").beginArray().value(begin).value(end).endArray();
        json.endObject();
        begin = end;
      }
      json.endObject();
    }
    return text.toString();
  }
}
