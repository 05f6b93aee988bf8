package org.resnetexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.ImageTexts;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;

class NpyFileTest {

  @TempDir private Path folder;

  @Test
  void writtenArrayIsReadBackBitForBit() throws Exception {
    float[] values = {0, -0f, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE};
    Path file = folder.resolve("a.npy");

    NpyFile.write(file, values, 1, 3, 1, 2);

    assertThat(NpyFile.read(file)).isEqualTo(new NpyArray(values, List.of(1, 3, 1, 2)));
    assertThat(NpyFile.read(file).toInputTensor(3)).isEqualTo(new InputTensor(values, 3, 1, 2));
  }

  @Test
  void writtenBytesAreThoseOfNumpy() {
    byte[] file = NpyFile.encode(new float[] {1, 2}, 2);

    String header = new String(file, 10, 118, StandardCharsets.US_ASCII);
    assertThat(file).hasSize(128 + 8).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    assertThat(header)
        .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), } ")
        .endsWith(" \n");
    assertThat(Arrays.copyOfRange(file, 128, 136)).containsExactly(0, 0, 128, 63, 0, 0, 0, 64);
  }

  @Test
  void writingLeavesNoOtherFileAndReplacesAnOlderOne() throws Exception {
    Path file = folder.resolve("a.npy");
    NpyFile.write(file, new float[] {1}, 1);
    NpyFile.write(file, new float[] {2, 3}, 2);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(NpyFile.read(file).values()).containsExactly(2, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void threeVersionsAreRead(int version) throws PictureException {
    byte[] file = file(version, "{'descr': '<f4', 'fortran_order': False, 'shape': ()}", 4);

    assertThat(NpyFile.decode(file)).isEqualTo(new NpyArray(new float[1], List.of()));
  }

  @Test
  void sixtyFourBitsAreRounded() throws PictureException {
    byte[] file = file(1, "{'descr': '<f8', 'fortran_order': False, 'shape': (1,)}", 8);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putDouble(file.length - 8, 0.1);

    assertThat(NpyFile.decode(file).values()).containsExactly(0.1f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'descr': '>f4', 'fortran_order': False, 'shape': (1,)} | image.npyType",
        "{'descr': 'O', 'fortran_order': False, 'shape': (1,)} | image.npyType",
        "{'descr': '<i8', 'fortran_order': False, 'shape': (1,)} | image.npyType",
        "{'descr': '<f4', 'fortran_order': True, 'shape': (1,)} | image.npyOrder",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)} | image.npyLength",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (0,)} | image.npyLength",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536, 65536, 65536)} |"
            + " image.npyLength",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)} | image.npyHeader",
        "{'descr': '<f4', 'fortran_order': False} | image.npyHeader",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': (1,)} | image.npyHeader",
        "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)} | image.npyHeader",
        "no header | image.npyHeader"
      },
      quoteCharacter = '"')
  void otherHeadersAreRefused(String header, String key) {
    assertThat(refusal(file(1, header, 4)).key()).isEqualTo(key);
  }

  @Test
  void everyCutIsRefused() {
    byte[] file = NpyFile.encode(new float[] {1, 2, 3}, 3);
    for (int length = 0; length < file.length; length++) {
      assertThat(refusal(Arrays.copyOf(file, length)).key())
          .as(length + " bytes")
          .isIn("image.npyUnknown", "image.truncated", "image.npyHeader", "image.npyLength");
    }
  }

  @Test
  void bytesAfterTheNumbersAreRefused() {
    byte[] file = NpyFile.encode(new float[] {1}, 1);

    PictureException refusal = refusal(Arrays.copyOf(file, file.length + 1));

    assertThat(ImageTexts.english(refusal)).contains("should have 4 bytes of numbers but has 5");
  }

  @Test
  void arrayOfAnotherShapeIsNoInput() throws IOException {
    NpyArray array = new NpyArray(new float[6], List.of(3, 1, 2));

    PictureException refusal =
        catchThrowableOfType(PictureException.class, () -> array.toInputTensor(3));

    assertThat(ImageTexts.english(refusal)).contains("[3, 1, 2]").contains("[1, 3, H, W]");
  }

  @Test
  void missingFileIsRefusedByName() {
    PictureException refusal =
        catchThrowableOfType(
            PictureException.class, () -> NpyFile.read(folder.resolve("none.npy")));

    assertThat(ImageTexts.english(refusal)).contains("none.npy");
  }

  private static PictureException refusal(byte[] file) {
    return catchThrowableOfType(PictureException.class, () -> NpyFile.decode(file));
  }

  private static byte[] file(int version, String header, int data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate((version == 1 ? 10 : 12) + text.length + data)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) {
      file.putShort((short) text.length);
    } else {
      file.putInt(text.length);
    }
    return file.put(text).array();
  }
}
