package org.resnetexplorer.weights;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.Strides;

/**
 * Writes a float32 state dict in each of the four layouts, so that big files need not be stored.
 */
public final class WeightFiles {

  private static final List<Layout> LAYOUTS =
      List.of(Layout.ZIP, Layout.TAR, Layout.LEGACY, Layout.SAFETENSORS);

  private WeightFiles() {}

  /** The names of the four layouts. */
  public static List<String> layouts() {
    return LAYOUTS.stream().map(Layout::name).toList();
  }

  /** Writes the weights in the layout of that name. */
  public static Path write(Path file, StateDict weights, String layout)
      throws IOException, WeightsException {
    return write(file, weights, Layout.valueOf(layout));
  }

  public static Path write(Path file, StateDict weights, Layout layout)
      throws IOException, WeightsException {
    try (Sink out = new Sink(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
      switch (layout) {
        case ZIP -> zip(weights, out);
        case TAR -> tar(weights, out);
        case LEGACY -> legacy(weights, out);
        case SAFETENSORS -> safetensors(weights, out);
        case NPZ, PICKLE, SHARDS -> throw new IllegalArgumentException(layout.text());
      }
    }
    return file;
  }

  /** Little-endian output that counts. */
  private static final class Sink extends OutputStream {

    private final OutputStream out;
    private long written;

    Sink(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      written++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      written += count;
    }

    Sink number(long value, int bytes) throws IOException {
      for (int i = 0; i < bytes; i++) {
        write((int) (value >> 8 * i));
      }
      return this;
    }

    Sink text(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    /** A pickled text. */
    Sink pickled(String text) throws IOException {
      text("X").number(text.getBytes(StandardCharsets.UTF_8).length, 4);
      return text(text);
    }

    Sink pickled(List<Long> numbers) throws IOException {
      text("(");
      for (long number : numbers) {
        text("J").number(number, 4);
      }
      return text("t");
    }

    Sink protocol() throws IOException {
      return number(0x0280, 2);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private static byte[] bytes(StateDict weights, TensorInfo info) throws WeightsException {
    float[] values = weights.floats(info.name());
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static void safetensors(StateDict weights, Sink out)
      throws IOException, WeightsException {
    List<String> entries = new ArrayList<>();
    long at = 0;
    for (TensorInfo info : weights.tensors()) {
      long end = at + info.elements() * 4;
      entries.add(
          String.format(
              "\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}",
              info.name(), info.shape(), at, end));
      at = end;
    }
    String header = "{" + String.join(",", entries) + "}";
    out.number(header.length(), 8).text(header);
    for (TensorInfo info : weights.tensors()) {
      out.write(bytes(weights, info));
    }
  }

  /** The same safetensors file with one entry of metadata. */
  public static Path withMetadata(Path from, Path to, String key, String value) throws IOException {
    byte[] all = Files.readAllBytes(from);
    int length = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getInt();
    String header = new String(all, 8, length, StandardCharsets.UTF_8);
    String escaped = value.replace("\"", "\\\"");
    String longer =
        String.format("{\"__metadata__\":{\"%s\":\"%s\"},", key, escaped) + header.substring(1);
    try (Sink out = new Sink(new BufferedOutputStream(Files.newOutputStream(to), 1 << 20))) {
      out.number(longer.length(), 8).text(longer);
      out.write(all, 8 + length, all.length - 8 - length);
    }
    return to;
  }

  /** The OrderedDict as torch pickles it; tensor i has the storage with the key i. */
  private static byte[] object(StateDict weights, String afterCount) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink out = new Sink(bytes);
    out.protocol().text("ccollections\nOrderedDict\n)R(");
    int key = 0;
    for (TensorInfo info : weights.tensors()) {
      out.pickled(info.name()).text("ctorch._utils\n_rebuild_tensor_v2\n((");
      out.pickled("storage").text("ctorch\nFloatStorage\n");
      out.pickled(String.valueOf(key++)).pickled("cpu");
      out.text("J").number(info.elements(), 4).text(afterCount + "tQK").number(0, 1);
      out.pickled(info.shape()).pickled(Strides.ofCOrder(info.shape()));
      out.number(0x89, 1).text("ccollections\nOrderedDict\n)RtR");
    }
    out.text("u.");
    return bytes.toByteArray();
  }

  private static void legacy(StateDict weights, Sink out) throws IOException, WeightsException {
    out.write(Layout.legacyMagic());
    out.protocol().text("M").number(1001, 2).text(".");
    out.write(systemInfo(1001));
    out.write(object(weights, "N"));
    out.protocol().text("](");
    for (int key = 0; key < weights.tensors().size(); key++) {
      out.pickled(String.valueOf(key));
    }
    out.text("e.");
    for (TensorInfo info : weights.tensors()) {
      out.number(info.elements(), 8).write(bytes(weights, info));
    }
  }

  private static byte[] systemInfo(int protocol) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink out = new Sink(bytes);
    out.protocol().text("}(").pickled("protocol_version").text("M").number(protocol, 2);
    out.pickled("little_endian").number(0x88, 1).text("u.");
    return bytes.toByteArray();
  }

  private static void zip(StateDict weights, Sink out) throws IOException, WeightsException {
    ByteArrayOutputStream central = new ByteArrayOutputStream();
    Sink directory = new Sink(central);
    record(out, directory, "m/data.pkl", object(weights, ""));
    int key = 0;
    for (TensorInfo info : weights.tensors()) {
      record(out, directory, "m/data/" + key++, bytes(weights, info));
    }
    record(out, directory, "m/version", "3\n".getBytes(StandardCharsets.US_ASCII));
    int records = weights.tensors().size() + 2;
    long start = out.written;
    out.write(central.toByteArray());
    out.number(0x06054B50, 4).number(0, 4).number(records, 2).number(records, 2);
    out.number(central.size(), 4).number(start, 4).number(0, 2);
  }

  /** A stored record as torch writes it: sizes and checksum behind it, data at a multiple of 64. */
  private static void record(Sink out, Sink directory, String name, byte[] data)
      throws IOException {
    long offset = out.written;
    int padding = (int) ((64 - (offset + 30 + name.length() + 4) % 64) % 64);
    out.number(0x04034B50, 4).number(0, 2).number(0x0808, 2).number(0, 2).number(0, 4);
    out.number(0, 12).number(name.length(), 2).number(padding + 4, 2).text(name);
    out.text("FB").number(padding, 2).text("Z".repeat(padding)).write(data);
    CRC32 crc = new CRC32();
    crc.update(data);
    out.number(0x08074B50, 4).number(crc.getValue(), 4);
    out.number(data.length, 4).number(data.length, 4);
    directory.number(0x02014B50, 4).number(0, 4).number(0x0808, 2).number(0, 2).number(0, 4);
    directory.number(crc.getValue(), 4).number(data.length, 4).number(data.length, 4);
    directory.number(name.length(), 2).number(0, 2).number(0, 2).number(0, 2).number(0, 2);
    directory.number(0, 4).number(offset, 4).text(name);
  }

  private static void tar(StateDict weights, Sink out) throws IOException, WeightsException {
    member(out, "sys_info", systemInfo(1000));
    member(out, "storages", storages(weights));
    member(out, "tensors", tensors(weights));
    member(out, "pickle", tarObject(weights));
    out.write(new byte[(int) (10_240 - out.written % 10_240)]);
  }

  private static byte[] storages(StateDict weights) throws IOException, WeightsException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink out = new Sink(bytes);
    out.protocol().text("M").number(weights.tensors().size(), 2).text(".");
    int key = 0;
    for (TensorInfo info : weights.tensors()) {
      out.protocol().text("J").number(key++, 4).pickled("cpu").text("ctorch\nFloatStorage\n");
      out.number(0x87, 1).text(".").number(info.elements(), 8).write(bytes(weights, info));
    }
    out.protocol().text("].");
    return bytes.toByteArray();
  }

  private static byte[] tensors(StateDict weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink out = new Sink(bytes);
    out.protocol().text("M").number(weights.tensors().size(), 2).text(".");
    int key = 0;
    for (TensorInfo info : weights.tensors()) {
      out.protocol().text("J").number(key, 4).text("J").number(key++, 4);
      out.text("ctorch\nFloatTensor\n").number(0x87, 1).text(".");
      out.number(info.shape().size(), 4).number(7, 4);
      for (long size : info.shape()) {
        out.number(size, 8);
      }
      for (long stride : Strides.ofCOrder(info.shape())) {
        out.number(stride, 8);
      }
      out.number(0, 8);
    }
    return bytes.toByteArray();
  }

  private static byte[] tarObject(StateDict weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink out = new Sink(bytes);
    out.protocol().text("ccollections\nOrderedDict\n)R(");
    int key = 0;
    for (TensorInfo info : weights.tensors()) {
      out.pickled(info.name()).pickled(String.valueOf(key++)).text("Q");
    }
    out.text("u.");
    return bytes.toByteArray();
  }

  private static void member(Sink out, String name, byte[] data) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(512);
    header.put(0, name.getBytes(StandardCharsets.US_ASCII));
    header.put(124, String.format("%011o", data.length).getBytes(StandardCharsets.US_ASCII));
    header.put(148, " ".repeat(8).getBytes(StandardCharsets.US_ASCII));
    header.put(156, (byte) '0');
    header.put(257, "ustar\u000000".getBytes(StandardCharsets.US_ASCII));
    int sum = 0;
    for (byte value : header.array()) {
      sum += Byte.toUnsignedInt(value);
    }
    header.put(148, String.format("%06o\u0000 ", sum).getBytes(StandardCharsets.US_ASCII));
    out.write(header.array());
    out.write(data);
    out.write(new byte[(512 - data.length % 512) % 512]);
  }
}
