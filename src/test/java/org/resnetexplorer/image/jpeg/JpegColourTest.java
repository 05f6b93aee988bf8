package org.resnetexplorer.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.PictureException;

/** What a JPEG that stands alone means by its components, where libjpeg decides it. */
class JpegColourTest {

  private static final int BASELINE = 0xc0;
  private static final int LOSSLESS = 0xc3;

  @ParameterizedTest(name = "ids {0}: {1}")
  @CsvSource({"1/2/3, YCC", "0/1/2, YCC", "7/9/200, YCC", "82/71/66, RGB"})
  void namesOfThreeComponentsDecideIfNoMarkerDoes(String ids, JpegColour colour)
      throws PictureException {
    assertThat(colour(BASELINE, ids, "")).isEqualTo(colour);
  }

  @ParameterizedTest(name = "ids {0}, {1}: {2}")
  @CsvSource({
    "82/71/66, jfif, YCC",
    "1/2/3, adobe0, RGB",
    "82/71/66, adobe1, YCC",
    "1/2/3, adobe2, YCC",
    "1/2/3, jfif+adobe0, YCC"
  })
  void jfifDecidesBeforeAdobeAndAdobeBeforeNames(String ids, String markers, JpegColour colour)
      throws PictureException {
    assertThat(colour(BASELINE, ids, markers)).isEqualTo(colour);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"'', CMYK", "jfif, CMYK", "adobe0, CMYK", "adobe1, YCCK", "adobe2, YCCK"})
  void onlyAdobeSaysThatFourComponentsAreCalculated(String markers, JpegColour colour)
      throws PictureException {
    assertThat(colour(BASELINE, "1/2/3/4", markers)).isEqualTo(colour);
  }

  @Test
  void losslessComponentsWithoutAMarkerAreRgb() throws PictureException {
    assertThat(colour(LOSSLESS, "1/2/3", "")).isEqualTo(JpegColour.RGB);
    assertThat(colour(LOSSLESS, "1/2/3", "jfif")).isEqualTo(JpegColour.YCC);
  }

  @Test
  void twoOrFiveComponentsMeanNothing() {
    for (String ids : new String[] {"1/2", "1/2/3/4/5"}) {
      PictureException refusal =
          catchThrowableOfType(PictureException.class, () -> colour(BASELINE, ids, ""));

      assertThat(refusal.key()).isEqualTo("image.jpegKind");
    }
  }

  private static JpegColour colour(int frame, String ids, String markers) throws PictureException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
    if (markers.contains("jfif")) {
      segment(file, 0xe0, "JFIF\0\1\1\0\0\1\0\1\0\0");
    }
    if (markers.contains("adobe")) {
      char transform = (char) (markers.charAt(markers.length() - 1) - '0');
      segment(file, 0xee, "Adobe\0d\0\0\0\0" + transform);
    }
    int[] names = Stream.of(ids.split("/")).mapToInt(Integer::parseInt).toArray();
    StringBuilder header = new StringBuilder("\10\0\1\0\1").append((char) names.length);
    for (int name : names) {
      header.append((char) name).append("\21\0");
    }
    segment(file, frame, header.toString());
    segment(file, 0xda, "");
    return JpegFile.parse(file.toByteArray()).colour();
  }

  private static void segment(ByteArrayOutputStream file, int marker, String payload) {
    file.write(0xff);
    file.write(marker);
    file.write(0);
    file.write(payload.length() + 2);
    file.writeBytes(payload.getBytes(StandardCharsets.ISO_8859_1));
  }
}
