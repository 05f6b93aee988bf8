package org.resnetexplorer.exploration.folder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.export.AtomicFile;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * For each channel of each call the cells of all pictures that drive it most, one a picture. Takes
 * as much memory for ten thousand pictures as for ten: {@value #MOST} cells a channel.
 */
public final class ExemplarIndex {
  /** Of a channel. */
  public static final int MOST = 9;

  private static final long MAGIC = 0x52534E4558443031L;

  private final List<float[]> values = new ArrayList<>();
  private final List<int[]> places = new ArrayList<>();
  private final List<Integer> refused = new ArrayList<>();
  private int done;

  private ExemplarIndex(List<Integer> channels) {
    for (int count : channels) {
      float[] none = new float[count * MOST];
      Arrays.fill(none, Float.NEGATIVE_INFINITY);
      values.add(none);
      places.add(new int[2 * count * MOST]);
    }
  }

  /** Nothing found yet. */
  static ExemplarIndex empty(Network network, int height, int width) {
    var sizes = network.sizes(height, width);
    return new ExemplarIndex(
        network.calls().stream().map(call -> sizes.output(call).channels()).toList());
  }

  /**
   * A cell that drives a channel.
   *
   * @param picture its place in the folder's order
   * @param cell counted row after row
   */
  public record Exemplar(int picture, int cell, float value) {}

  /** How many pictures are in it, from the folder's first on. */
  int done() {
    return done;
  }

  /** Places of the pictures that could not be read. */
  List<Integer> refused() {
    return List.copyOf(refused);
  }

  void skip() {
    refused.add(done);
    done++;
  }

  void next() {
    done++;
  }

  /** Offers the strongest cell of each channel of a call, of the picture that is looked at. */
  void offer(Call call, float[] strongest, long[] cells) {
    float[] kept = values.get(call.index());
    int[] where = places.get(call.index());
    for (int c = 0; c < strongest.length; c++) {
      int last = c * MOST + MOST - 1;
      // Of equals the earlier picture stays; NaN is never greater.
      if (strongest[c] > kept[last]) {
        int at = last;
        while (at > c * MOST && strongest[c] > kept[at - 1]) {
          kept[at] = kept[at - 1];
          where[2 * at] = where[2 * at - 2];
          where[2 * at + 1] = where[2 * at - 1];
          at--;
        }
        kept[at] = strongest[c];
        where[2 * at] = done;
        where[2 * at + 1] = (int) cells[c];
      }
    }
  }

  /** How many channels a call has. */
  public int channels(Call call) {
    return values.get(call.index()).length / MOST;
  }

  /**
   * The cells that drive a channel most, the strongest first; fewer if there were fewer pictures.
   */
  public List<Exemplar> of(Call call, int channel) {
    List<Exemplar> found = new ArrayList<>();
    float[] kept = values.get(call.index());
    int[] where = places.get(call.index());
    for (int at = channel * MOST; at < (channel + 1) * MOST; at++) {
      if (kept[at] != Float.NEGATIVE_INFINITY) {
        found.add(new Exemplar(where[2 * at], where[2 * at + 1], kept[at]));
      }
    }
    return found;
  }

  /**
   * Writes it whole, in place of an older one.
   *
   * @param stamp of the folder as it was
   */
  void write(Path file, String stamp) throws IOException {
    AtomicFile.write(
        file,
        stream -> {
          DataOutputStream out = new DataOutputStream(stream);
          out.writeLong(MAGIC);
          out.writeUTF(stamp);
          out.writeInt(done);
          out.writeInt(refused.size());
          for (int each : refused) {
            out.writeInt(each);
          }
          for (int i = 0; i < values.size(); i++) {
            for (float value : values.get(i)) {
              out.writeFloat(value);
            }
            for (int place : places.get(i)) {
              out.writeInt(place);
            }
          }
          out.flush();
        });
  }

  /** What was written of the same folder; empty if there is nothing, or the folder changed. */
  static Optional<ExemplarIndex> read(Path file, String stamp, Network network, int side)
      throws IOException {
    ExemplarIndex index = empty(network, side, side);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readLong() != MAGIC || !in.readUTF().equals(stamp)) {
        return Optional.empty();
      }
      index.done = in.readInt();
      int skipped = in.readInt();
      for (int i = 0; i < skipped; i++) {
        index.refused.add(in.readInt());
      }
      for (int i = 0; i < index.values.size(); i++) {
        float[] kept = index.values.get(i);
        for (int j = 0; j < kept.length; j++) {
          kept[j] = in.readFloat();
        }
        int[] where = index.places.get(i);
        for (int j = 0; j < where.length; j++) {
          where[j] = in.readInt();
        }
      }
      return Optional.of(index);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
