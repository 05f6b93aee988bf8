package org.resnetexplorer.image.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.diagram.png.PngEncoder;
import org.resnetexplorer.image.ArgbImage;
import org.resnetexplorer.image.Mark;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.PictureLimits;
import org.resnetexplorer.render.Pixels;

/** Pixels without a file, against the same pixels in a PNG, which loses nothing. */
class PixelsTakenTest {
  private final PictureReader reader = new PictureReader();

  private static int[] noise(int count) {
    return new Random(7).ints(count).toArray();
  }

  private static byte[] png(ArgbImage pixels) {
    return PngEncoder.encode(new Pixels(pixels.width(), pixels.height(), pixels.argb()));
  }

  private Picture fromPng(ArgbImage pixels, Orientation orientation) throws PictureException {
    return reader.read("pasted", png(pixels), orientation);
  }

  private Picture taken(ArgbImage pixels, Orientation orientation) throws PictureException {
    return reader.take("pasted", pixels, orientation, () -> false);
  }

  /** What alpha is at least and at most; the colours below are any. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 255, 255",
    "1, 1, 0, 0",
    "7, 1, 0, 255",
    "1, 5, 254, 255",
    "31, 17, 255, 255",
    "31, 17, 0, 0",
    "31, 17, 0, 255",
    "33, 2, 1, 1"
  })
  void areThePictureThatAPngOfThemIs(int width, int height, int least, int most)
      throws PictureException {
    int[] argb = noise(width * height);
    for (int i = 0; i < argb.length; i++) {
      int alpha = least + (argb[i] >>> 24) % (most - least + 1);
      argb[i] = argb[i] & 0xffffff | alpha << 24;
    }
    ArgbImage pixels = new ArgbImage(width, height, argb);
    for (Orientation orientation : Orientation.values()) {
      assertThat(taken(pixels, orientation)).isEqualTo(fromPng(pixels, orientation));
    }
  }

  @ParameterizedTest
  @EnumSource
  void onePixelThatShinesThroughIsMarked(Orientation orientation) throws PictureException {
    int[] argb = new int[12];
    Arrays.fill(argb, 0xff336699);
    argb[11] = 0xfe336699;
    ArgbImage pixels = new ArgbImage(4, 3, argb);
    assertThat(taken(pixels, orientation).marks()).containsExactly(Mark.of("transparency"));
    assertThat(taken(pixels, orientation)).isEqualTo(fromPng(pixels, orientation));
  }

  @Test
  void tooManyAreRefusedAsInAFile() {
    PictureReader strict =
        new PictureReader(new PictureLimits(1 << 20, 100, 20, Duration.ofSeconds(10)));
    for (List<Integer> size : List.of(List.of(11, 10), List.of(21, 1), List.of(1, 21))) {
      ArgbImage pixels = new ArgbImage(size.get(0), size.get(1), noise(size.get(0) * size.get(1)));
      byte[] png = png(pixels);
      PictureException ofFile =
          catchThrowableOfType(
              PictureException.class, () -> strict.read("pasted", png, Orientation.UPRIGHT));
      PictureException ofPixels =
          catchThrowableOfType(
              PictureException.class,
              () -> strict.take("pasted", pixels, Orientation.UPRIGHT, () -> false));
      assertThat(ofPixels.key()).isEqualTo("image.tooManyPixels").isEqualTo(ofFile.key());
      assertThat(ofPixels.arguments()).isEqualTo(ofFile.arguments());
    }
  }

  @Test
  void noLongerWantedTheyAreNotTaken() {
    ArgbImage pixels = new ArgbImage(2, 2, noise(4));
    PictureException stopped =
        catchThrowableOfType(
            PictureException.class,
            () -> reader.take("pasted", pixels, Orientation.UPRIGHT, () -> true));
    assertThat(stopped.key()).isEqualTo("image.cancelled");
  }
}
