package org.resnetexplorer.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifOrientationTest {

  private static final int BYTE = 1;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private enum Order {
    LITTLE(ByteOrder.LITTLE_ENDIAN, 0x4949),
    BIG(ByteOrder.BIG_ENDIAN, 0x4d4d);

    private final ByteOrder order;
    private final int mark;

    Order(ByteOrder order, int mark) {
      this.order = order;
      this.mark = mark;
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothByteOrdersAreRead(Order order) {
    assertThat(ExifOrientation.read(block(order, SHORT, 6, 8))).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 65_535})
  void valueThatIsNoOrientationMeansNothingToTurn(int value) {
    assertThat(ExifOrientation.read(block(Order.BIG, SHORT, value, 8))).isEqualTo(1);
  }

  @Test
  void numberOfAnotherTypeCountsToo() {
    assertThat(ExifOrientation.read(block(Order.LITTLE, LONG, 6, 8))).isEqualTo(6);
  }

  @Test
  void byteIsNoNumber() {
    assertThat(ExifOrientation.read(block(Order.LITTLE, BYTE, 6, 8))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Exif\0\0", "Exif\0\0Exif\0\0"})
  void prefixOfJpegIsSkippedHoweverOftenItStandsThere(String prefix) {
    byte[] start = prefix.getBytes(StandardCharsets.ISO_8859_1);
    byte[] block = block(Order.BIG, SHORT, 8, 8);
    byte[] both = Arrays.copyOf(start, start.length + block.length);
    System.arraycopy(block, 0, both, start.length, block.length);

    assertThat(ExifOrientation.read(both)).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiff:Orientation=\"6\"", "<tiff:Orientation>6</tiff:Orientation>"})
  void xmpIsAskedWhereExifSaysNothing(String xmp) {
    byte[] text = xmp.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(ExifOrientation.read(new byte[0], text)).isEqualTo(6);
    assertThat(ExifOrientation.read(block(Order.BIG, SHORT, 1, 8), text)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 1_000_000, -1})
  void directoryOutsideTheBlockMeansNothingToTurn(int offset) {
    assertThat(ExifOrientation.read(block(Order.BIG, SHORT, 6, offset))).isEqualTo(1);
  }

  @Test
  void everyCutOfABlockIsAnsweredWithoutAnException() {
    byte[] block = block(Order.LITTLE, SHORT, 6, 8);
    for (int length = 0; length < block.length; length++) {
      assertThat(ExifOrientation.read(Arrays.copyOf(block, length))).isIn(1, 6);
    }
  }

  private static byte[] block(Order order, int type, int value, int offset) {
    ByteBuffer block = ByteBuffer.allocate(26).order(order.order);
    block.putShort((short) order.mark).putShort((short) 42).putInt(offset);
    block.putShort((short) 1).putShort((short) 0x112).putShort((short) type).putInt(1);
    if (type == SHORT) {
      block.putShort((short) value).putShort((short) 0);
    } else {
      block.putInt(value);
    }
    return block.putInt(8).array();
  }
}
