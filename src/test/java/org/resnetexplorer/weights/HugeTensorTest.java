package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.weights.read.WeightsReader;

/** A tensor that takes more memory than the program has. */
class HugeTensorTest {

  /** As long as the largest array may be, in a file that takes no room on the disk. */
  private static Path file(Path folder, long elements) throws IOException {
    String header =
        String.format(
            "{\"fc.weight\":{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[0,%d]}}",
            elements, elements * Float.BYTES);
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    Path path = folder.resolve("huge.safetensors");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      file.write(length.putLong(text.length).array());
      file.write(text);
      file.setLength(Long.BYTES + text.length + elements * Float.BYTES);
    }
    return path;
  }

  @Test
  void isRefusedInOneSentenceBeforeAnythingIsAllocated(@TempDir Path folder)
      throws IOException, WeightsException {
    long elements = 512_000_000;
    try (StateDict weights = new WeightsReader().open(file(folder, elements))) {
      assertThat(weights.tensors().get(0).elements()).isEqualTo(elements);
      WeightsException refused =
          catchThrowableOfType(WeightsException.class, () -> weights.floats("fc.weight"));
      assertThat(refused.sentence(Locale.ENGLISH))
          .startsWith("fc.weight needs 2,048 MB of memory at once; this program has ");
    }
  }
}
