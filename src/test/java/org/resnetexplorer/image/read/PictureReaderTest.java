package org.resnetexplorer.image.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.Golden;
import org.resnetexplorer.image.ImageTexts;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.PictureLimits;

class PictureReaderTest {

  private static final String JPEG = "rgb_500x333_444.jpg";
  private static final String PNG = "rgb_225x301.png";
  private static final String GIF = "../../pillow/colours256.gif";
  private static final String LOSSY = "../../more/lossy_75.webp";
  private static final String LOSSLESS = "../../more/lossless_method6.webp";
  private static final String TIFF = "../../more/rgb_raw.tif";
  private static final String RUNS = "../../more/runs_8.bmp";
  private static final String SIDEWAYS = "exif6_240x320.jpg";

  private final PictureReader reader = new PictureReader();

  @TempDir private Path folder;

  @Test
  void contentAndNotTheNameDecidesTheFormat() throws Exception {
    Path file = folder.resolve("wrong.gif");
    Files.write(file, Golden.bytes(PNG));

    Picture picture = reader.read(file, Orientation.UPRIGHT);

    assertThat(picture.name()).isEqualTo("wrong.gif");
    assertThat(picture.image()).hasToString("RgbImage[225x301]");
  }

  @Nested
  class APictureThatLiesOnItsSide {

    @Test
    void isTurnedForTheEyeAndTheNetworkAndSaysSo() throws Exception {
      Picture picture = reader.read("a.jpg", Golden.bytes(SIDEWAYS), Orientation.UPRIGHT);

      assertThat(picture.original()).hasToString("RgbImage[240x320]");
      assertThat(picture.image()).hasToString("RgbImage[320x240]");
      assertThat(picture.marks()).containsExactly(Mark.of("turned", 6));
      assertThat(ImageTexts.english(picture.marks().get(0))).isEqualTo("Turned upright (EXIF 6).");
    }

    @Test
    void staysAsItIsInTheModeOfTorchvisionAndSaysSo() throws Exception {
      Picture picture = reader.read("a.jpg", Golden.bytes(SIDEWAYS), Orientation.TORCHVISION);

      assertThat(picture.image()).isSameAs(picture.original());
      assertThat(picture.marks()).containsExactly(Mark.of("notTurned", 6));
    }
  }

  @Test
  void orientationOfAPngIsReadFromItsExifChunk() throws Exception {
    byte[] exif = {
      'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0
    };
    byte[] file = Golden.bytes(PNG);
    ByteBuffer chunk = ByteBuffer.allocate(exif.length + 12).putInt(exif.length);
    chunk.put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(exif);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, exif.length + 4);
    chunk.putInt((int) crc.getValue());
    ByteBuffer longer = ByteBuffer.allocate(file.length + chunk.capacity());
    longer.put(file, 0, 33).put(chunk.array()).put(file, 33, file.length - 33);

    Picture picture = reader.read(PNG, longer.array(), Orientation.UPRIGHT);

    assertThat(picture.exifOrientation()).isEqualTo(8);
    assertThat(picture.image()).hasToString("RgbImage[301x225]");
  }

  @Nested
  class MarksOf {

    @ParameterizedTest
    @CsvSource({
      "rgb_500x333_444.jpg, ''",
      "rgb_225x301.png, ''",
      "la_127x200.png, transparency",
      "p_trns_200x320.png, transparency",
      "rgba_400x300.png, transparency",
      "i16_258x260.png, gray16",
      "rgb16_230x270.png, depth16",
      "cmyk_310x230.jpg, cmyk",
      "icc_350x260.jpg, profile",
      "adam7_icc_201x143.png, profile",
      "gif_180x140.gif, frames",
    })
    void aGoldenPictureNameWhatIsSpecial(String file, String mark) throws Exception {
      Picture picture = reader.read(file, Golden.bytes(file), Orientation.UPRIGHT);

      assertThat(picture.marks().stream().map(Mark::key).toList())
          .isEqualTo(mark.isEmpty() ? List.of() : List.of("image.mark." + mark));
    }

    @Test
    void aPngWithAWrongCheckSumOfItsPixelsSaySo() throws Exception {
      byte[] file = Golden.bytes(PNG);
      file[file.length - 13] ^= 1;

      Picture picture = reader.read(PNG, file, Orientation.UPRIGHT);

      assertThat(picture.marks()).containsExactly(Mark.of("checkSum"));
    }

    @Test
    void strayBytesBetweenTheSegmentsOfAJpegCountThem() throws Exception {
      byte[] file = Golden.bytes(JPEG);
      byte[] longer = new byte[file.length + 1];
      System.arraycopy(file, 0, longer, 0, 20);
      System.arraycopy(file, 20, longer, 21, file.length - 20);

      Picture picture = reader.read(JPEG, longer, Orientation.UPRIGHT);

      assertThat(ImageTexts.english(picture.marks().get(0)))
          .endsWith("one stray byte was skipped.");
    }
  }

  @Nested
  class Refused {

    @Test
    void isAFileThatIsNotThere() {
      PictureException refusal = refusal(folder.resolve("none.png"));

      assertThat(ImageTexts.english(refusal))
          .isEqualTo("There is no file named none.png. Check the name and the folder.");
    }

    @Test
    void isAFolder() {
      assertThat(refusal(folder).key()).isEqualTo("image.notAFile");
    }

    @Test
    void isAnEmptyFile() {
      assertThat(refusal(new byte[0]).key()).isEqualTo("image.empty");
    }

    @Test
    void isText() {
      assertThat(refusal("a picture, honestly".getBytes(StandardCharsets.UTF_8)).key())
          .isEqualTo("image.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {JPEG, PNG, GIF, "p8_233x311.bmp", "cmyk_310x230.jpg"})
    void isEveryPictureThatIsCutShort(String name) throws IOException {
      byte[] file = Golden.bytes(name);
      for (int percent = 1; percent < 100; percent += 7) {
        PictureException refusal = refusal(Arrays.copyOf(file, file.length * percent / 100));

        assertThat(refusal.key()).as(percent + " %").isEqualTo("image.truncated");
      }
    }

    @Test
    void isAJpegWithArithmeticCoding() throws IOException {
      byte[] file = Golden.bytes(JPEG);
      file[frameHeader(file) + 1] = (byte) 0xc9;

      assertThat(refusal(file).key()).isEqualTo("image.jpegArithmetic");
    }

    @Test
    void isAJpegOfTwelveBits() throws IOException {
      byte[] file = Golden.bytes(JPEG);
      file[frameHeader(file) + 4] = 12;

      assertThat(ImageTexts.english(refusal(file))).contains("12 bits, 3 components");
    }

    private static int frameHeader(byte[] file) {
      int at = 2;
      while (file[at + 1] != (byte) 0xc0) {
        at += 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
      }
      return at;
    }
  }

  @Nested
  class Limits {

    private final Duration time = Duration.ofSeconds(10);

    @Test
    void ofPixelsAreCheckedBeforeDecoding() throws IOException {
      PictureReader small = new PictureReader(new PictureLimits(1 << 20, 225 * 300, 65_535, time));

      PictureException refusal = refusal(small, Golden.bytes(PNG));

      assertThat(ImageTexts.english(refusal)).contains("225 x 301").contains("67,500");
    }

    @Test
    void ofTheEdgeHoldForGifFramesBeyondTheScreenToo() throws IOException {
      byte[] file = Golden.bytes("gif_180x140.gif");
      int frame = 13 + (6 << (file[10] & 7));
      while (file[frame] != 0x2c) {
        frame++;
      }
      file[frame + 2] = (byte) 0xff;
      file[frame + 4] = (byte) 0xff;

      assertThat(refusal(reader, file).key()).isEqualTo("image.tooManyPixels");
    }

    @Test
    void ofTheFileAreCheckedBeforeItIsRead() throws IOException {
      Path file = folder.resolve("large.png");
      Files.write(file, new byte[3 << 20]);
      PictureReader small = new PictureReader(new PictureLimits(2 << 20, 1, 1, time));

      PictureException refusal =
          catchThrowableOfType(PictureException.class, () -> small.read(file, Orientation.UPRIGHT));

      assertThat(ImageTexts.english(refusal)).contains("3 MB").contains("2 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {JPEG, PNG, GIF, LOSSY, LOSSLESS, TIFF, RUNS, "p8_233x311.bmp"})
    void ofTimeStopTheDecoding(String name) throws IOException {
      AtomicLong now = new AtomicLong();
      PictureReader slow =
          new PictureReader(PictureLimits.DEFAULT, () -> now.addAndGet(time.toNanos()));

      assertThat(refusal(slow, Golden.bytes(name)).key()).isEqualTo("image.timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {JPEG, PNG, GIF, LOSSY, LOSSLESS, TIFF, RUNS, "p8_233x311.bmp"})
    void ofPatienceStopTheDecodingOnTheWay(String name) throws IOException {
      byte[] file = Golden.bytes(name);
      AtomicInteger asked = new AtomicInteger();

      PictureException refusal =
          catchThrowableOfType(
              PictureException.class,
              () -> reader.read("a", file, Orientation.UPRIGHT, () -> asked.incrementAndGet() > 2));

      assertThat(refusal.key()).isEqualTo("image.cancelled");
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() throws IOException {
      byte[] file = Golden.bytes(PNG);
      Thread.currentThread().interrupt();

      PictureException refusal = refusal(reader, file);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(refusal.key()).isEqualTo("image.cancelled");
    }
  }

  private PictureException refusal(Path file) {
    return catchThrowableOfType(
        PictureException.class, () -> reader.read(file, Orientation.UPRIGHT));
  }

  private PictureException refusal(byte[] file) {
    return refusal(reader, file);
  }

  private static PictureException refusal(PictureReader reader, byte[] file) {
    return catchThrowableOfType(
        PictureException.class, () -> reader.read("picture", file, Orientation.UPRIGHT));
  }
}
