package org.resnetexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.image.Golden;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.read.PictureReader;

class PngWriterTest {

  @TempDir private Path folder;

  @Test
  void pictureIsReadBackEqual() throws Exception {
    RgbImage image =
        new PictureReader()
            .read("a.jpg", Golden.bytes("rgb_500x333_444.jpg"), Orientation.UPRIGHT)
            .image();
    Path file = folder.resolve("a.png");

    PngWriter.write(file, image);

    Picture read = new PictureReader().read(file, Orientation.UPRIGHT);
    assertThat(read.image()).isEqualTo(image);
    assertThat(read.marks()).isEmpty();
  }
}
