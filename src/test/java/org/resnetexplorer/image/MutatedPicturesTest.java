package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Golden pictures with bytes changed, cut, left out and put in: answered, never with a surprise.
 */
class MutatedPicturesTest {

  private static final int COUNT = 2_000;
  private static final int HEAD = 800;
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @Test
  void everyMutatedPictureIsReadOrRefusedInTime() throws IOException {
    PictureReader reader = new PictureReader();
    Random random = new Random(20_240_711);
    List<byte[]> sources = new ArrayList<>();
    for (Golden.Row row : Golden.rows()) {
      sources.add(Golden.bytes(row.file()));
    }
    int read = 0;
    int refused = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] file = mutate(sources.get(random.nextInt(sources.size())), random);
      long start = System.nanoTime();
      try {
        assertThat(reader.read("mutated", file, Orientation.UPRIGHT).image().width()).isPositive();
        read++;
      } catch (PictureException e) {
        assertThat(e.key()).as("mutation " + i).startsWith("image.");
        refused++;
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("mutation " + i).isLessThan(LIMIT);
    }
    assertThat(read).isGreaterThan(COUNT / 10);
    assertThat(refused).isGreaterThan(COUNT / 10);
  }

  private static byte[] mutate(byte[] source, Random random) {
    int at = random.nextInt(source.length);
    int length = Math.min(1 + random.nextInt(random.nextBoolean() ? 4 : 1000), source.length - at);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(source, Math.max(1, at));
      case 1 -> splice(source, at, length, new byte[0]);
      case 2 -> {
        byte[] inserted = new byte[length];
        random.nextBytes(inserted);
        yield splice(source, at, 0, inserted);
      }
      default -> {
        byte[] file = source.clone();
        int range = random.nextBoolean() ? file.length : Math.min(HEAD, file.length);
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
          file[random.nextInt(range)] = (byte) random.nextInt();
        }
        yield file;
      }
    };
  }

  private static byte[] splice(byte[] source, int at, int removed, byte[] inserted) {
    byte[] file = new byte[source.length - removed + inserted.length];
    System.arraycopy(source, 0, file, 0, at);
    System.arraycopy(inserted, 0, file, at, inserted.length);
    int rest = at + removed;
    System.arraycopy(source, rest, file, at + inserted.length, source.length - rest);
    return file;
  }
}
