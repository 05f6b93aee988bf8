package org.resnetexplorer.diagram.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngBytesTest {

  @Test
  void anotherReaderFindsTheSamePixels() throws IOException {
    int[] pixels = new int[7 * 5];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xFF000000 | i * 0x03A5C7;
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngBytes.of(pixels, 7, 5)));
    assertThat(image.getRGB(0, 0, 7, 5, null, 0, 7)).isEqualTo(pixels);
  }
}
