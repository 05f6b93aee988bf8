package org.resnetexplorer.image.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.Golden;
import org.resnetexplorer.image.RgbImage;

class InputTensorTest {

  @Test
  void normalisationTableIsThatOfTorchvision() {
    ByteBuffer bytes = ByteBuffer.allocate(3 * 256 * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] channel : Normalisation.IMAGENET.table()) {
      for (float value : channel) {
        bytes.putFloat(value);
      }
    }

    assertThat(Golden.sha256(bytes.array()))
        .isEqualTo("1d8b9af12b7b391827f7c801265239e21435c7e29b4d78c6189a35e437633897");
  }

  @ParameterizedTest
  @CsvSource({
    "0, c0078bbd, c0024924, bfe6f809",
    "1, c006732b, c0012a4f, bfe4bcea",
    "127, 3d6939a6, 3e402de4, 3ed170bd",
    "128, 3d97af32, 3e521b48, 3eda5d3c",
    "255, 400fee1d, 401b6db7, 4028f5c3"
  })
  void levelsHaveTheBitsOfTorchvision(int level, String red, String green, String blue) {
    byte v = (byte) level;

    InputTensor tensor =
        InputTensor.of(new RgbImage(1, 1, new byte[] {v, v, v}), Preprocess.IMAGENET_V1);

    assertThat(hex(tensor.at(0, 0, 0))).isEqualTo(red);
    assertThat(hex(tensor.at(1, 0, 0))).isEqualTo(green);
    assertThat(hex(tensor.at(2, 0, 0))).isEqualTo(blue);
  }

  @Test
  void channelsFollowEachOtherAndRowsRunFromLeftToRight() {
    byte[] rgb = {10, 20, 30, 40, 50, 60};
    float[][] table = Normalisation.IMAGENET.table();

    InputTensor tensor = InputTensor.of(new RgbImage(2, 1, rgb), Preprocess.IMAGENET_V1);

    assertThat(tensor.values())
        .containsExactly(
            table[0][10], table[0][40], table[1][20], table[1][50], table[2][30], table[2][60]);
    assertThat(tensor.at(2, 0, 1)).isEqualTo(table[2][60]);
  }

  @Test
  void shapeMustHoldTheValues() {
    assertThatThrownBy(() -> new InputTensor(new float[5], 3, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(float value) {
    return Integer.toHexString(Float.floatToIntBits(value));
  }
}
