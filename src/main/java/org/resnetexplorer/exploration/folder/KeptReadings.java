package org.resnetexplorer.exploration.folder;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Readings on disk, so that a pass over a folder goes on where an earlier one stopped. One file for
 * each model and way of preparing pictures; a reading counts only while its picture has the same
 * name, size and time of change. Each reading is written whole with a checksum: of a file whose end
 * was cut off only the end is lost. Where nothing can be kept, nothing is, and all else works.
 */
public final class KeptReadings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptReadings.class);
  private static final long MAGIC = 0x5245534E52443031L;
  private static final int LARGEST_RECORD = 1 << 26;
  private static final String ENDING = ".readings";

  private final Map<String, Place> places = new HashMap<>();
  private final @Nullable FileChannel channel;
  private long end = Long.BYTES;

  private record Place(long bytes, long modified, long offset, int length) {}

  private KeptReadings(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** Keeps nothing. */
  public static KeptReadings none() {
    return new KeptReadings(null);
  }

  /**
   * What was kept under a key, to be read and added to.
   *
   * @param folder where files are kept; made if it does not exist
   * @param key tells model, recipe and call, see {@link ReadingKey}
   */
  public static KeptReadings open(Path folder, String key) {
    try {
      Path file = folder.resolve(key + ENDING);
      KeptFolder.makeRoomFor(file);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      KeptReadings kept = locked(channel);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return kept;
    } catch (IOException e) {
      LOG.warn("Readings are not kept", e);
      return none();
    }
  }

  /** Another process that measures the same keeps its own; this one then keeps nothing. */
  private static KeptReadings locked(FileChannel channel) throws IOException {
    boolean complete = false;
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        return none();
      }
      KeptReadings kept = new KeptReadings(channel);
      kept.index(channel);
      complete = true;
      return kept;
    } catch (OverlappingFileLockException e) {
      return none();
    } finally {
      if (!complete) {
        channel.close();
      }
    }
  }

  private void index(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(Long.BYTES);
    if (file.size() < Long.BYTES || !fill(file, head, 0) || head.getLong() != MAGIC) {
      file.truncate(0);
      file.write(ByteBuffer.allocate(Long.BYTES).putLong(MAGIC).flip(), 0);
      return;
    }
    while (true) {
      ByteBuffer body = record(file, end);
      if (body == null) {
        file.truncate(end);
        return;
      }
      int length = body.remaining();
      String path = path(body);
      places.put(path, new Place(body.getLong(), body.getLong(), end, length));
      end += 2 * Integer.BYTES + length;
    }
  }

  /** The body of the record that begins there; null if it is not whole. */
  private static @Nullable ByteBuffer record(FileChannel file, long offset) throws IOException {
    ByteBuffer size = ByteBuffer.allocate(Integer.BYTES);
    if (!fill(file, size, offset)) {
      return null;
    }
    int length = size.getInt();
    if (length < 0 || length > LARGEST_RECORD) {
      return null;
    }
    ByteBuffer body = ByteBuffer.allocate(length + Integer.BYTES);
    if (!fill(file, body, offset + Integer.BYTES)) {
      return null;
    }
    CRC32 sum = new CRC32();
    sum.update(body.array(), 0, length);
    boolean whole = body.getInt(length) == (int) sum.getValue();
    return whole ? body.limit(length) : null;
  }

  private static boolean fill(FileChannel file, ByteBuffer buffer, long offset) throws IOException {
    while (buffer.hasRemaining()) {
      if (file.read(buffer, offset + buffer.position()) < 0) {
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  private static String path(ByteBuffer body) {
    byte[] name = new byte[body.getInt()];
    body.get(name);
    return new String(name, StandardCharsets.UTF_8);
  }

  /** How many of these pictures need not be read again. */
  public int count(List<PictureFile> pictures) {
    return (int) pictures.stream().filter(this::has).count();
  }

  /** Whether the picture's reading is kept, and still of it. */
  boolean has(PictureFile picture) {
    Place place = places.get(picture.path());
    return place != null && place.bytes == picture.bytes() && place.modified == picture.modified();
  }

  /** The kept reading of a picture. */
  Optional<Reading> find(PictureFile picture) {
    Place place = places.get(picture.path());
    if (channel == null || place == null || !has(picture)) {
      return Optional.empty();
    }
    try {
      ByteBuffer body = record(channel, place.offset);
      if (body == null) {
        return Optional.empty();
      }
      path(body);
      body.getLong();
      body.getLong();
      return Optional.of(new Reading(floats(body), floats(body)));
    } catch (IOException e) {
      LOG.warn("A kept reading can't be read", e);
      return Optional.empty();
    }
  }

  private static float[] floats(ByteBuffer body) {
    float[] values = new float[body.getInt()];
    FloatBuffer view = body.asFloatBuffer();
    view.get(values);
    body.position(body.position() + Float.BYTES * values.length);
    return values;
  }

  /** Keeps a reading; what can't be written is not kept. */
  void add(PictureFile picture, Reading reading) {
    if (channel == null) {
      return;
    }
    try {
      byte[] body = body(picture, reading);
      CRC32 sum = new CRC32();
      sum.update(body);
      ByteBuffer out = ByteBuffer.allocate(body.length + 2 * Integer.BYTES);
      out.putInt(body.length).put(body).putInt((int) sum.getValue()).flip();
      long at = end;
      while (out.hasRemaining()) {
        at += channel.write(out, at);
      }
      places.put(picture.path(), new Place(picture.bytes(), picture.modified(), end, body.length));
      end = at;
    } catch (IOException e) {
      LOG.warn("A reading is not kept", e);
    }
  }

  private static byte[] body(PictureFile picture, Reading reading) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    byte[] name = picture.path().getBytes(StandardCharsets.UTF_8);
    out.writeInt(name.length);
    out.write(name);
    out.writeLong(picture.bytes());
    out.writeLong(picture.modified());
    for (float[] values : List.of(reading.features(), reading.logits())) {
      out.writeInt(values.length);
      for (float value : values) {
        out.writeFloat(value);
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("Kept readings can't be closed", e);
    }
  }
}
