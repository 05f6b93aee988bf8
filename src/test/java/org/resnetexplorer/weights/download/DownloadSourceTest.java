package org.resnetexplorer.weights.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.weights.WeightsException;

class DownloadSourceTest {

  @Test
  void theOfficialSourceIsPyTorchs() {
    assertThat(DownloadSource.official().address("resnet18-f37072fd.pth"))
        .hasToString("https://download.pytorch.org/models/resnet18-f37072fd.pth");
    assertThat(DownloadSource.official().host()).isEqualTo("download.pytorch.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mirror.example/nets",
        "https://mirror.example/nets/",
        " https://mirror.example/nets// "
      })
  void aMirrorIsAFolder(String address) throws WeightsException {
    assertThat(DownloadSource.of(address).address("a.pth"))
        .hasToString("https://mirror.example/nets/a.pth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8000", "http://localhost:8000/x", "http://[::1]:8000/"})
  void aServerOnThisComputerMayDoWithoutEncryption(String address) throws WeightsException {
    assertThat(DownloadSource.of(address).host()).endsWith(":8000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mirror.example",
        "http://mirror.example/",
        "http://127.0.0.1.example/",
        "http://192.168.0.1/",
        "ftp://mirror.example/",
        "file:///srv/models",
        "https:///models",
        "https://me:secret@mirror.example/",
        "https://mirror.example/?file=",
        "https://mirror.example/#x",
        "https://mirror example/"
      })
  void anythingElseIsRefused(String address) {
    assertThatThrownBy(() -> DownloadSource.of(address))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("weights.download.address");
  }

  @ParameterizedTest
  @CsvSource({
    "https://mirror.example, https://cdn.example/a, true",
    "https://mirror.example, http://cdn.example/a, false",
    "https://mirror.example, http://mirror.example/a, false",
    "https://mirror.example, http://127.0.0.1/a, false",
    "http://127.0.0.1:8000, http://127.0.0.1:9000/a, true",
    "http://127.0.0.1:8000, https://cdn.example/a, true",
    "http://127.0.0.1:8000, http://cdn.example/a, false"
  })
  void sendsOnToSafeAddressesOnly(String source, String target, boolean allowed)
      throws WeightsException {
    assertThat(DownloadSource.of(source).allows(URI.create(target))).isEqualTo(allowed);
  }
}
