package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.weights.DownloadSource;

class DownloadCommandTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  /** A server on this computer that has no file at all. */
  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    System.setProperty(
        DownloadSource.PROPERTY, "http://127.0.0.1:" + server.getAddress().getPort() + "/nets");
  }

  @AfterEach
  void stopServer() {
    System.clearProperty(DownloadSource.PROPERTY);
    server.stop(0);
  }

  @Test
  void withoutATerminalItTellsSizeAndSourceAndHowToAgree() {
    Cli cli = Cli.run("download", "resnet50");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .contains("ResNet-50 V2 has 102.5 MB, comes from 127.0.0.1:")
        .endsWith("To agree to that: resnet-explorer download resnet50-v2 --yes\n");
    assertThat(asked).isEmpty();
  }

  @Test
  void onATerminalItAsks() {
    Cli cli = Cli.answering("y\n", "download", "resnet18-2017");
    assertThat(cli.err()).contains("Download ResNet-18 2017 (46.8 MB) from 127.0.0.1:", "[y/N] ");
    assertThat(asked).containsExactly("/nets/resnet18-5c106cde.pth");
  }

  @Test
  void anyOtherAnswerIsNo() {
    for (String answer : List.of("n\n", "\n", "", "yesterday\n")) {
      Cli cli = Cli.answering(answer, "download", "resnet18");
      assertThat(cli.code()).isEqualTo(1);
      assertThat(cli.err()).contains("ResNet-18 V1 was not downloaded.");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void yesIsConsent() {
    Cli cli = Cli.run("download", "resnet34", "--yes");
    assertThat(asked).containsExactly("/nets/resnet34-b627a593.pth");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("does not have resnet34-b627a593.pth.");
  }

  @Test
  void anotherModelIsWrongUsage() {
    for (String model : List.of("bundled", "alexnet", "resnet50:random")) {
      Cli cli = Cli.run("download", model, "--yes");
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.err())
          .contains(model + " cannot be downloaded; resnet-explorer models lists what can.");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aSourceThatIsNotSecureIsRefused() {
    System.setProperty(DownloadSource.PROPERTY, "http://example.org/models");
    Cli cli = Cli.run("download", "resnet18", "--yes");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("http://example.org/models is no address to download from.");
  }
}
