package org.resnetexplorer.image.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.PictureException;

class DataUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,QUJD",
        "DATA:image/png;charset=utf-8;BASE64,QU\nJD",
        "data:image/png;base64,QUJ%44",
        "data:image/svg+xml,A%42C"
      })
  void theBytesWithinAreUnpacked(String url) throws PictureException {
    assertThat(new String(DataUrl.bytes(url), StandardCharsets.US_ASCII)).isEqualTo("ABC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64",
        "data:image/png,A%ZZC",
        "data:image/png;base64,Q",
        "data:text/plain,ABC",
        "https://example.org/,a"
      })
  void anythingElseIsRefused(String url) {
    PictureException refusal =
        catchThrowableOfType(PictureException.class, () -> DataUrl.bytes(url));
    assertThat(refusal.key()).isEqualTo("image.dataUrl");
  }

  @Test
  void anAddressWithoutEndIsRefused() {
    String url = "data:image/png;base64," + "A".repeat(DataUrl.MOST_CHARACTERS);
    PictureException refusal =
        catchThrowableOfType(PictureException.class, () -> DataUrl.bytes(url));
    assertThat(refusal.key()).isEqualTo("image.dataUrlLong");
  }
}
