package org.resnetexplorer.diagram.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.render.Pixels;

class PngEncoderTest {
  private static final int[] NOISE = new Random(7).ints(40 * 30).toArray();

  private static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  @Test
  void transparencyIsKept() throws IOException {
    BufferedImage image = read(PngEncoder.encode(new Pixels(40, 30, NOISE)));
    assertThat(image.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(NOISE);
  }

  @Test
  void opaquePixelsNeedNoFourthChannel() throws IOException {
    int[] opaque = NOISE.clone();
    for (int i = 0; i < opaque.length; i++) {
      opaque[i] |= 0xff000000;
    }
    BufferedImage image = read(PngEncoder.encode(new Pixels(40, 30, opaque)));
    assertThat(image.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(opaque);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
  }

  @Test
  void evenPictureIsSmall() {
    assertThat(PngEncoder.encode(new Pixels(1600, 1000, new int[1600 * 1000])))
        .hasSizeLessThan(20_000);
  }

  @Test
  void equalPicturesMakeEqualFiles() {
    assertThat(PngEncoder.encode(new Pixels(40, 30, NOISE.clone())))
        .isEqualTo(PngEncoder.encode(new Pixels(40, 30, NOISE)));
  }
}
