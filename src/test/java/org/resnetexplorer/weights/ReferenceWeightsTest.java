package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;

/** Checksums over all values as the functions of {@code reference.py} give them under NumPy. */
class ReferenceWeightsTest {

  @ParameterizedTest
  @CsvSource({
    "resnet18, 0, 10e598b1, 3eab7ac8",
    "resnet18, 1234567, dfce1722, f513f109",
    "resnet50, 0, e9ef2178, 3eab7ac8",
    "resnet50, 1234567, 09cb92bf, f513f109"
  })
  void followsTheFormulaToTheBit(String preset, long salt, String weights, String input)
      throws WeightsException {
    StateDict made = ReferenceWeights.of(Network.of(ResNetSpec.preset(preset)), salt);
    CRC32 crc = new CRC32();
    for (TensorInfo info : made.tensors()) {
      update(crc, made.floats(info.name()));
    }
    assertThat(String.format("%08x", crc.getValue())).isEqualTo(weights);
    crc.reset();
    update(crc, ReferenceWeights.input(salt));
    assertThat(String.format("%08x", crc.getValue())).isEqualTo(input);
  }

  private static void update(CRC32 crc, float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    crc.update(bytes);
  }
}
