package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.download.DownloadLimits;
import org.resnetexplorer.weights.download.DownloadRequest;
import org.resnetexplorer.weights.download.DownloadSource;
import org.resnetexplorer.weights.download.Downloader;

/** Downloads over TLS, from a server on this computer with a certificate made for the test. */
@Timeout(20)
class SecureDownloadTest {

  private static final byte[] CONTENT = TinyModel.CONTENT;
  private static final KnownModel MODEL = TinyModel.of(CONTENT);
  private static final DownloadLimits LIMITS =
      new DownloadLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), 0);
  private static final char[] PASSWORD = "for-this-test".toCharArray();

  @TempDir static Path keys;
  private static SSLContext trusting;

  @TempDir Path folder;

  @BeforeAll
  static void makeACertificate()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = keys.resolve("keys.p12");
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process keytool =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keyStore = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keyStore.load(in, PASSWORD);
    }
    KeyManagerFactory identity =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    identity.init(keyStore, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keyStore);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
  }

  private static WeightServer server(WeightServer.Script script) throws IOException {
    return new WeightServer(
        trusting
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
        "https",
        script);
  }

  private Path download(WeightServer server, boolean trusted) throws WeightsException {
    return new Downloader(
            new ModelCatalog(folder),
            DownloadSource.of(server.address()),
            LIMITS,
            () ->
                trusted
                    ? DownloadRequest.client(LIMITS).sslContext(trusting).build()
                    : DownloadRequest.client(LIMITS).build())
        .download(MODEL, offer -> true, progress -> {});
  }

  private String failure(WeightServer server, boolean trusted) {
    return catchThrowableOfType(WeightsException.class, () -> download(server, trusted)).key();
  }

  @Test
  void downloadsFromAServerThatIsTrusted() throws IOException, WeightsException {
    try (WeightServer server = server((r, wire) -> wire.file(r, CONTENT, "\"one\""))) {
      assertThat(download(server, true)).hasBinaryContent(CONTENT);
    }
  }

  @Test
  void doesNotTrustACertificateNobodyVouchesFor() throws IOException {
    try (WeightServer server = server((r, wire) -> wire.file(r, CONTENT, "\"one\""))) {
      assertThat(failure(server, false)).isEqualTo("weights.download.secure");
      assertThat(server.requests()).isEmpty();
    }
  }

  /** Not even to this computer, where plain http would be allowed at the start. */
  @Test
  void isNotSentOnFromASecureServerToAnInsecureOne() throws IOException {
    try (WeightServer open = new WeightServer((r, wire) -> wire.file(r, CONTENT, "\"one\""));
        WeightServer server =
            server((r, wire) -> wire.head(302, "Location: " + open.address() + "/x"))) {
      assertThat(failure(server, true)).isEqualTo("weights.download.redirect");
      assertThat(open.requests()).isEmpty();
    }
  }

  @Test
  void isSentOnFromASecureServerToAnother() throws IOException, WeightsException {
    try (WeightServer other = server((r, wire) -> wire.file(r, CONTENT, "\"one\""));
        WeightServer server =
            server((r, wire) -> wire.head(302, "Location: " + other.address() + "/x"))) {
      assertThat(download(server, true)).hasBinaryContent(CONTENT);
    }
  }
}
