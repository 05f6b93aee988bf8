package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.download.DownloadSource;

class DownloadCommandTest {
  private static final int BYTES_OF_2017 = 46_827_520;

  @TempDir Path home;
  private final String usualHome = System.getProperty(AppFolders.HOME_PROPERTY, "");
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  /** A server on this computer that has the beginning of one file and no other. */
  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          if (exchange.getRequestURI().getPath().endsWith("resnet18-5c106cde.pth")) {
            exchange.sendResponseHeaders(200, BYTES_OF_2017);
            exchange.getResponseBody().write(new byte[1_000_000]);
            exchange.getResponseBody().flush();
          } else {
            exchange.sendResponseHeaders(404, -1);
          }
          exchange.close();
        });
    server.start();
    System.setProperty(AppFolders.HOME_PROPERTY, home.toString());
    System.setProperty(
        DownloadSource.PROPERTY, "http://127.0.0.1:" + server.getAddress().getPort() + "/nets");
  }

  @AfterEach
  void stopServer() {
    System.clearProperty(DownloadSource.PROPERTY);
    System.setProperty(AppFolders.HOME_PROPERTY, usualHome);
    server.stop(0);
  }

  @Test
  void withoutATerminalItTellsSizeAndSourceAndHowToAgree() {
    Cli cli = Cli.run("download", "resnet50");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .contains("ResNet-50 IMAGENET1K_V2 has 102.5 MB, comes from 127.0.0.1:")
        .endsWith("To agree to that: resnet-explorer download resnet50-v2 --yes\n");
    assertThat(asked).isEmpty();
  }

  @Test
  void onATerminalItAsksAndShowsHowFarItIs() {
    Cli cli = Cli.answering("y\n", "download", "resnet18-2017");
    assertThat(cli.err())
        .contains("Download ResNet-18 2017 (46.8 MB) from 127.0.0.1:", "[y/N] ")
        .contains("ResNet-18 2017: 1.0 MB of 46.8 MB (2 %), ")
        .contains(" broke off; 1.0 MB are here.");
    assertThat(asked).containsOnly("/nets/resnet18-5c106cde.pth");
  }

  /** Known by the index of files that were checked before. */
  @Test
  void aModelThatIsHereIsNotAskedFor() throws IOException {
    Path folder = Files.createDirectories(AppFolders.under(home).weights());
    Path file = folder.resolve("resnet18-5c106cde.pth");
    try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
      zeros.setLength(BYTES_OF_2017);
    }
    Files.writeString(
        folder.resolve("index.tsv"),
        String.join(
            "\t",
            file.getFileName().toString(),
            String.valueOf(BYTES_OF_2017),
            String.valueOf(Files.getLastModifiedTime(file).toMillis()),
            "5c106cde386e87d4033832f2996f5493238eda96ccf559d1d62760c4de0613f8\n"));
    Cli cli = Cli.run("download", "resnet18-2017");
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .isEqualTo("ResNet-18 2017 is here: " + file + ". Use it with --model resnet18-2017.\n");
    assertThat(asked).isEmpty();
  }

  @Test
  void anyOtherAnswerIsNo() {
    for (String answer : List.of("n\n", "\n", "", "yesterday\n")) {
      Cli cli = Cli.answering(answer, "download", "resnet18");
      assertThat(cli.code()).isEqualTo(1);
      assertThat(cli.err()).contains("ResNet-18 IMAGENET1K_V1 was not downloaded.");
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
