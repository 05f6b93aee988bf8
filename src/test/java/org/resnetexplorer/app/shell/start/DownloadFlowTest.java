package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.download.DownloadSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Official weights by one click, from a server on this machine. */
@ExtendWith(ApplicationExtension.class)
class DownloadFlowTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final long SIZE = 46_830_571;

  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;
  private Composition composition;
  private Composition.View view;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    System.setProperty(
        DownloadSource.PROPERTY, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Start
  void start(Stage stage) {
    composition =
        new Composition(
            AppFolders.ofThisProcess(),
            Locale.ENGLISH,
            options -> {
              throw new EngineException("engine.missing", List.of("no engine here"), "");
            });
    view = composition.view();
    stage.setScene(view.scene());
    stage.show();
    composition.startEngine();
    composition.begin("bundled", List.of());
  }

  @AfterEach
  void stop() {
    System.clearProperty(DownloadSource.PROPERTY);
    server.stop(0);
    composition.close();
  }

  private AppState appState() {
    return composition.context().appState();
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void choose(FxRobot robot) throws TimeoutException {
    waitFor(
        () ->
            appState().pictureProperty().get() != null
                && composition.context().background().isIdle());
    MenuButton chooser = robot.lookup("#modelChooser").queryAs(MenuButton.class);
    Menu official =
        (Menu)
            chooser.getItems().stream()
                .filter(item -> "model-official".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    MenuItem item =
        official.getItems().stream()
            .filter(one -> "download-resnet18-v1".equals(one.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(item::fire);
  }

  @Test
  void withoutConsentNothingIsAskedOfTheServer(FxRobot robot) throws TimeoutException {
    server.createContext("/", exchange -> requests.incrementAndGet());
    choose(robot);
    String words = robot.lookup("#download-consent .content").queryAs(Label.class).getText();
    assertThat(words).contains("46.8 MB", "127.0.0.1:" + server.getAddress().getPort());
    robot.clickOn("Cancel");
    assertThat(requests).hasValue(0);
  }

  @Test
  void aServerThatRefusesIsExplainedAndTheModelStays(FxRobot robot) throws TimeoutException {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    choose(robot);
    robot.clickOn("Download 47 MB");
    waitFor(() -> appState().problemProperty().get() != null);
    assertThat(robot.lookup("#problem-title").queryAs(Label.class).getText())
        .isEqualTo("ResNet-18 IMAGENET1K_V1 was not downloaded");
    assertThat(appState().modelProperty().get().argument()).isEqualTo("bundled");
  }

  @Test
  void aDownloadShowsItsProgressAndCanBeCancelled(FxRobot robot) throws TimeoutException {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"one\"");
          exchange.sendResponseHeaders(200, SIZE);
          try (var out = exchange.getResponseBody()) {
            byte[] piece = new byte[1 << 16];
            for (int sent = 0; sent < SIZE / piece.length; sent++) {
              out.write(piece);
              out.flush();
              LockSupport.parkNanos(20_000_000);
            }
          }
        });
    choose(robot);
    robot.clickOn("Download 47 MB");
    waitFor(
        () ->
            robot
                .lookup("#download-text")
                .queryAs(Label.class)
                .getText()
                .matches("Downloading ResNet-18 IMAGENET1K_V1: [1-9].* of 46\\.8 MB.*"));
    robot.clickOn("#download-cancel");
    waitFor(() -> !robot.lookup("#download-text").query().getParent().isVisible());
    assertThat(appState().problemProperty().get()).isNull();
    assertThat(appState().modelProperty().get().argument()).isEqualTo("bundled");
  }
}
