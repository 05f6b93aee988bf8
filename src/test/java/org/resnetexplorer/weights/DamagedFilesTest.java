package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.ThreadTime;
import org.resnetexplorer.weights.read.WeightsReader;

/** What happens to files that were cut or changed on the way. */
class DamagedFilesTest {

  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 20_000);

  /** Of computing; the usual is a fraction of a millisecond. */
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final WeightsReader reader = new WeightsReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "safetensors_ok_unsorted.safetensors",
        "zip_ok_state_dict.pth",
        "zip_ok_zip64.pth",
        "legacy_ok_state_dict.pth",
        "tar_ok_2017.pth",
        "../checkpoints/timm.pth.tar",
        "../checkpoints/torchvision_references_legacy.pth",
        "../checkpoints/arrays.npz",
        "../checkpoints/arrays_compressed.npz",
        "../checkpoints/arrays_values.pkl"
      })
  void everyTruncationIsRefused(String file) throws IOException {
    byte[] whole = Files.readAllBytes(Vectors.FOLDER.resolve(file));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> reader.open("cut", cut).close())
          .as("%s cut to %d bytes", file, length)
          .isInstanceOf(WeightsException.class);
    }
  }

  @Test
  void everyFlippedBitOfAZipWithChecksumsIsRefusedOrChangesNothing() throws IOException {
    byte[] whole = Files.readAllBytes(Vectors.FOLDER.resolve("zip_ok_state_dict.pth"));
    String expected = describe(whole).orElseThrow();
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Optional<String> got = describe(flipped);
      assertThat(got.orElse(expected)).as("bit %d", bit).isEqualTo(expected);
    }
  }

  @Test
  void mutatedFilesAreReadOrRefusedButNeverFail() throws IOException {
    SplittableRandom random = new SplittableRandom(20170101);
    List<byte[]> files = corpus();
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = mutate(random, files);
      ThreadTime time = new ThreadTime();
      refused += describe(mutated).isPresent() ? 0 : 1;
      assertThat(time.passed()).as("mutation %d", i).isLessThan(LIMIT);
    }
    assertThat(refused).isGreaterThan(MUTATIONS / 2);
  }

  @Test
  void aMutatedIndexIsReadOrRefusedButNeverFails(@TempDir Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(20220704);
    Path sharded = Vectors.FORMATS.resolve("checkpoints/sharded");
    try (Stream<Path> files = Files.list(sharded)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    List<byte[]> indexes =
        List.of(Files.readAllBytes(sharded.resolve("model.safetensors.index.json")));
    for (int i = 0; i < MUTATIONS / 20; i++) {
      Path index = Files.write(folder.resolve("index.json"), mutate(random, indexes));
      ThreadTime time = new ThreadTime();
      try (StateDict weights = reader.open(index)) {
        assertThat(weights.tensors()).hasSize(6);
      } catch (WeightsException e) {
        assertThat(e.key()).startsWith("weights.");
      }
      assertThat(time.passed()).as("mutation %d", i).isLessThan(LIMIT);
    }
  }

  /**
   * The vectors and the checkpoints, but for the few large ones. Zip archives come a second time
   * without checksums, so that what is changed in their pickles gets as far as being read.
   */
  private static List<byte[]> corpus() throws IOException {
    List<Path> paths = new ArrayList<>();
    Vectors.all().forEach(vector -> paths.add(vector.path()));
    try (Stream<Path> files = Files.list(Vectors.FORMATS.resolve("checkpoints"))) {
      files.filter(Files::isRegularFile).sorted().forEach(paths::add);
    }
    List<byte[]> corpus = new ArrayList<>();
    for (Path path : paths) {
      byte[] bytes = Files.readAllBytes(path);
      if (bytes.length <= 65_536) {
        corpus.add(bytes);
        corpus.add(withoutChecksums(bytes));
      }
    }
    return corpus;
  }

  private static byte[] withoutChecksums(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int at = 0; at + 20 <= bytes.length; at++) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
        Arrays.fill(changed, at + 16, at + 20, (byte) 0);
      }
    }
    return changed;
  }

  private Optional<String> describe(byte[] bytes) {
    try (StateDict weights = reader.open("mutated", bytes)) {
      return Optional.of(Vectors.describe(weights));
    } catch (WeightsException e) {
      return Optional.empty();
    }
  }

  private static byte[] mutate(SplittableRandom random, List<byte[]> files) {
    byte[] bytes = files.get(random.nextInt(files.size())).clone();
    if (bytes.length == 0) {
      return bytes;
    }
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 8), (byte) 0xFF);
        default -> {
          byte[] other = files.get(random.nextInt(files.size()));
          int count = Math.min(Math.min(other.length, bytes.length - at), 1 + random.nextInt(64));
          int from = random.nextInt(other.length - count + 1);
          System.arraycopy(other, from, bytes, at, count);
        }
      }
    }
    return bytes;
  }
}
