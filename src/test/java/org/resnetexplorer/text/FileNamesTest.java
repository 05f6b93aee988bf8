package org.resnetexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNamesTest {
  @Test
  void theLanguageCHidesAllButAscii() {
    FileNames names = new FileNames(StandardCharsets.US_ASCII);
    assertThat(names.hides("photo[1].jpg")).isFalse();
    assertThat(names.hides("한글.jpg")).isTrue();
    assertThat(names.hides("\ufffd\ufffd\ufffd.jpg")).isTrue();
  }

  @Test
  void aSettingInUnicodeHidesNothing() {
    assertThat(new FileNames(StandardCharsets.UTF_8).hides("한글.jpg")).isFalse();
  }
}
