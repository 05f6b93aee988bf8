package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class KeyboardTipsTest {
  private static final int PATIENCE_SECONDS = 10;
  private static final long LONGER_THAN_THE_DELAY = 1500;

  private Button first;
  private Button glyph;

  @Start
  void start(Stage stage) {
    first = new Button("first");
    glyph = new Button("+");
    Button written = new Button("Open");
    Tooltips.on(glyph, "Larger");
    Tooltips.on(written, "Open");
    Scene scene = new Scene(new HBox(40, first, glyph, written), 300, 200);
    new KeyboardTips().follow(scene);
    stage.setScene(scene);
    stage.show();
  }

  @BeforeEach
  void begin(FxRobot robot) {
    robot.interact(first::requestFocus);
  }

  private static List<String> seen() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .filter(Window::isShowing)
        .map(window -> ((Tooltip) window).getText())
        .toList();
  }

  private static void waitUntilSeen(String... texts) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> seen().equals(List.of(texts)));
  }

  @Test
  void whoComesWithTheKeyboardReadsTheTipUntilTheyGoOn(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.TAB);
    assertThat(seen()).isEmpty();
    waitUntilSeen("Larger");

    robot.type(KeyCode.TAB);

    waitUntilSeen();
    robot.sleep(LONGER_THAN_THE_DELAY);
    // What is written on it needs no tip.
    assertThat(seen()).isEmpty();
  }

  @Test
  void escapeTakesTheTipAway(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.TAB);
    waitUntilSeen("Larger");

    robot.type(KeyCode.ESCAPE);

    waitUntilSeen();
    assertThat(glyph.isFocused()).isTrue();
  }

  @Test
  void whoClicksIsToldNothing(FxRobot robot) {
    // Pressed where the pointer does not rest, as that has a tip of its own.
    robot.interact(glyph::requestFocus);
    robot.sleep(LONGER_THAN_THE_DELAY);
    assertThat(seen()).isEmpty();
  }
}
