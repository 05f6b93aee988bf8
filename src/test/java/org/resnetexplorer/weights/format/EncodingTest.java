package org.resnetexplorer.weights.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.resnetexplorer.weights.DType;

class EncodingTest {

  @Test
  void everyNumberOfHalfPrecisionComesBackToItsBits() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = Values.half((short) bits);
      short written = Encoding.half(value);
      if (Float.isNaN(value)) {
        assertThat(Values.half(written)).isNaN();
      } else {
        assertThat(written).isEqualTo((short) bits);
      }
    }
  }

  @Test
  void numbersAreLittleEndian() {
    assertThat(Encoding.of(new float[] {1}, DType.F32)).containsExactly(0, 0, 0x80, 0x3f);
    assertThat(Encoding.of(new float[] {1}, DType.BF16)).containsExactly(0x80, 0x3f);
    assertThat(Encoding.of(new float[] {1}, DType.F16)).containsExactly(0, 0x3c);
    assertThat(Encoding.of(new long[] {258})).containsExactly(2, 1, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void otherTypesAreNotWritten() {
    assertThatThrownBy(() -> Encoding.of(new float[1], DType.F64))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
