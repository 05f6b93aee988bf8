package org.resnetexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.ThreadTime;
import org.resnetexplorer.image.read.PictureFormats;
import org.resnetexplorer.image.read.PictureReader;

/**
 * Pictures of every kind with bytes changed, cut, left out, put in, and pieces of other pictures
 * spliced in: answered in time, never with a surprise.
 *
 * <p>The build tries 20,000. For more, and with other changes:
 *
 * <pre>mvn test -Dtest=MutatedPicturesTest -Dmutations=500000 -Dmutations.seed=7</pre>
 */
class MutatedPicturesTest {

  private static final int COUNT = Integer.getInteger("mutations", 20_000);
  private static final long SEED = Long.getLong("mutations.seed", 20_240_711);
  private static final int HEAD = 200;
  private static final int LARGEST_SOURCE = 30_000;

  /** Of computing; the usual is a fraction of a millisecond. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** Mutated headers may ask for large pictures, which take their time without being a fault. */
  private static final PictureLimits LIMITS =
      new PictureLimits(1 << 20, 1_000_000, 65_535, Duration.ofSeconds(10));

  private static List<byte[]> sources() throws IOException {
    List<byte[]> sources = new ArrayList<>();
    for (String folder : List.of("golden/src", "pillow", "more", "kinds")) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources/images", folder))) {
        List<Path> pictures = files.filter(PictureFormats::hasPictureName).sorted().toList();
        for (Path picture : pictures) {
          if (Files.size(picture) <= LARGEST_SOURCE) {
            sources.add(Files.readAllBytes(picture));
          }
        }
      }
    }
    return sources;
  }

  @Test
  void everyMutatedPictureIsReadOrRefusedInTime() throws IOException {
    PictureReader reader = new PictureReader(LIMITS);
    Random random = new Random(SEED);
    List<byte[]> sources = sources();
    int read = 0;
    int refused = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] file = mutate(sources, random);
      ThreadTime time = new ThreadTime();
      try {
        assertThat(reader.read("mutated", file, Orientation.UPRIGHT).image().width()).isPositive();
        read++;
      } catch (PictureException e) {
        assertThat(e.key()).as("mutation " + i).startsWith("image.");
        refused++;
      }
      assertThat(time.passed()).as("mutation " + i).isLessThan(LIMIT);
    }
    assertThat(read).isGreaterThan(COUNT / 10);
    assertThat(refused).isGreaterThan(COUNT / 10);
  }

  private static byte[] mutate(List<byte[]> sources, Random random) {
    byte[] source = sources.get(random.nextInt(sources.size()));
    int at = random.nextInt(source.length);
    int length = Math.min(1 + random.nextInt(random.nextBoolean() ? 4 : 1000), source.length - at);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(source, Math.max(1, at));
      case 1 -> splice(source, at, length, new byte[0]);
      case 2 -> {
        byte[] inserted = new byte[length];
        random.nextBytes(inserted);
        yield splice(source, at, 0, inserted);
      }
      case 3 -> {
        byte[] other = sources.get(random.nextInt(sources.size()));
        int from = random.nextInt(other.length);
        int to = Math.min(other.length, from + length);
        yield splice(source, at, length, Arrays.copyOfRange(other, from, to));
      }
      default -> flip(source, random);
    };
  }

  private static byte[] flip(byte[] source, Random random) {
    byte[] file = source.clone();
    int range = random.nextBoolean() ? file.length : Math.min(HEAD, file.length);
    for (int n = 1 + random.nextInt(8); n > 0; n--) {
      file[random.nextInt(range)] = (byte) random.nextInt();
    }
    return file;
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
