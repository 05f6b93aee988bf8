package org.resnetexplorer.weights.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.Values;
import org.resnetexplorer.weights.read.WeightsReader;

class SafetensorsReaderTest {

  private static final String ENTRY = "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]";

  private static StateDict open(String header) throws WeightsException {
    return open(header.getBytes(StandardCharsets.UTF_8));
  }

  private static StateDict open(byte[] header) throws WeightsException {
    ByteBuffer file = ByteBuffer.allocate(12 + header.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header).putFloat(1.5f);
    return new WeightsReader().open("made", file.array());
  }

  @Test
  void readsAPlainHeader() throws WeightsException {
    assertThat(open("{\"a\":{" + ENTRY + "}}").floats("a")).containsExactly(1.5f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{" + ENTRY + "},}",
        "{'a':{" + ENTRY + "}}",
        "{\"a\":{" + ENTRY + "}}//",
        "{\"a\":{" + ENTRY + "}}{}",
        "{\"a\"={" + ENTRY + "}}",
        "{\"a\":{" + ENTRY + ";\"b\":1}}",
        "{\"a\":{" + ENTRY + ",\"b\":True}}",
        "{\"a\":{" + ENTRY + ",\"b\":NaN}}",
        "{\"a\":{" + ENTRY + ",\"b\":01}}",
        "{\"a\":{" + ENTRY + ",\"b\":+1}}",
        "{\"a\":{" + ENTRY + ",\"b\":0x1}}",
        "{\"a\":{" + ENTRY + ",\"b\":.5}}",
        "{\"a\":{" + ENTRY + ",\"b\":\"\t\"}}",
        "{\"a\":{" + ENTRY + ",\"b\":\"\\'\"}}",
        "{\"a\":{" + ENTRY + ",\"b\":\"\\u12G4\"}}",
        "{\"a\":{" + ENTRY + ",\"\t\":1}}",
        "{\"a\":{" + ENTRY + ",\"b\":[1,]}}",
        "{\"a\":{" + ENTRY + ",\"b\":[,1]}}",
        "{\"a\":{" + ENTRY + ",\"b\":[1;2]}}",
        "{\"a\":{" + ENTRY + ",\"b\":}}",
        "{\"a\":{" + ENTRY + ",\"b\":{\"c\":1,\"c\":2}}}",
        "{\"a\":{" + ENTRY + ",\"b\":[{\"c\":1,\"\\u0063\":2}]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[01],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}",
        "{\"a\":{\"dtype\":\"f32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a b\":{" + ENTRY + "}}",
        "{\"\\ud800\":{" + ENTRY + "}}",
        "{\"a\":null}",
        "{\"__metadata__\":null,\"a\":{" + ENTRY + "}}",
        "{\"__metadata__\":{\"k\":null},\"a\":{" + ENTRY + "}}",
        "{}",
        "{"
      })
  void refusesWhatIsNotStrict(String header) {
    assertThat(catchThrowableOfType(WeightsException.class, () -> open(header))).isNotNull();
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] header = ("{\"a\u00E9\":{" + ENTRY + "}}").getBytes(StandardCharsets.ISO_8859_1);
    WeightsException refused = catchThrowableOfType(WeightsException.class, () -> open(header));
    assertThat(refused.arguments()).containsExactly(Phrase.of("json.utf8"));
  }

  @Test
  void allowsNestingOfEightAndNoMore() throws WeightsException {
    String six = "[".repeat(6) + "]".repeat(6);
    assertThat(open("{\"a\":{" + ENTRY + ",\"b\":" + six + "}}").tensors()).hasSize(1);
    String seven = "[" + six + "]";
    assertThat(
            catchThrowableOfType(
                WeightsException.class, () -> open("{\"a\":{" + ENTRY + ",\"b\":" + seven + "}}")))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(shorts = {0, 1, 1023, 1024, 15360, 31743, 31744, -1, -32768, -32767, -1024})
  void widensHalfPrecisionByItsDefinition(short bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    double magnitude =
        exponent == 31
            ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
            : exponent == 0
                ? fraction * Math.pow(2, -24)
                : (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
    assertThat(Float.valueOf(Values.half(bits)))
        .isEqualTo(Float.valueOf((float) (bits < 0 ? -magnitude : magnitude)));
  }
}
