package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.AppFolders;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every view in both themes and languages, and the window where there is no engine. */
@ExtendWith(ApplicationExtension.class)
class ViewsTest {
  private Stage stage;
  private Composition composition;
  private Composition.View view;

  @Start
  void start(Stage stage) {
    this.stage = stage;
  }

  @AfterEach
  void stop() {
    if (composition != null) {
      composition.close();
    }
  }

  private Composition.View show(Locale language, Theme theme, double width, double height) {
    composition =
        new Composition(
            AppFolders.ofThisProcess(),
            language,
            options -> {
              throw new EngineException("engine.missing", List.of("Linux, riscv64"), "no library");
            });
    composition.context().appearance().themeProperty().set(theme);
    Composition.View view = composition.view();
    stage.setWidth(width);
    stage.setHeight(height);
    stage.setScene(view.scene());
    stage.show();
    composition.startEngine();
    composition.begin("bundled", List.of());
    return view;
  }

  private void waitForThePicture() throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            composition.context().appState().pictureProperty().get() != null
                && composition.context().appState().engineStatusProperty().get()
                    instanceof EngineStatus.Unavailable);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @ParameterizedTest
  @CsvSource({
    "en, LIGHT, 1600, 1000",
    "en, DARK, 1024, 640",
    "ko, LIGHT, 1024, 640",
    "ko, DARK, 1300, 800"
  })
  void noViewMakesTheStyleSheetsComplain(
      String language, Theme theme, double width, double height, FxRobot robot) throws Exception {
    List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    Handler handler = collecting(warnings);
    Logger styles = Logger.getLogger("javafx.css");
    styles.addHandler(handler);
    try {
      robot.interact(() -> view = show(Locale.forLanguageTag(language), theme, width, height));
      waitForThePicture();
      // Each is loaded when it is first seen.
      for (String panel : new Panes().names()) {
        robot.interact(() -> view.main().arrange(Zoom.BLOCK, panel));
        WaitForAsyncUtils.waitForFxEvents();
      }
      robot.interact(() -> composition.context().selection().select(new Target.OfModule("layer3")));
      robot.interact(() -> composition.context().selection().select(new Target.OfCall("fc")));
      robot.interact(() -> composition.context().appearance().themeProperty().set(theme.other()));
      WaitForAsyncUtils.waitForFxEvents();
    } finally {
      styles.removeHandler(handler);
    }
    assertThat(warnings).isEmpty();
  }

  private static Handler collecting(List<String> warnings) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        warnings.add(entry.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void aNarrowWindowsTableDoesWithoutTheType(FxRobot robot) throws Exception {
    robot.interact(() -> show(Locale.ENGLISH, Theme.LIGHT, 1024, 640));
    waitForThePicture();

    robot.clickOn("#tab-table");

    TableView<?> table = robot.lookup("#module-table").queryTableView();
    assertThat(table.getVisibleLeafColumns())
        .extracting(TableColumn::getText)
        .contains("Module")
        .doesNotContain("Type");
  }

  @Test
  void withoutAnEngineTreeDiagramAndCodeWorkAndThePanelSaysWhy(FxRobot robot) throws Exception {
    robot.interact(() -> show(Locale.ENGLISH, Theme.LIGHT, 1600, 1000));
    waitForThePicture();
    assertThat(allText(stage.getScene().getRoot()))
        .anyMatch(text -> text.contains("no native library for this computer (Linux, riscv64)"));
    robot.interact(
        () -> composition.context().selection().select(new Target.OfCall("layer1.0.add")));
    assertThat(robot.lookup("#caption-title").queryAs(Label.class).getText())
        .isEqualTo("layer1.0.add");
    robot.clickOn("Code");
    assertThat(allText(stage.getScene().getRoot()))
        .anyMatch(text -> text.contains("out + identity"));
  }

  private static List<String> allText(Parent root) {
    List<String> texts = new ArrayList<>();
    collect(root, texts);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    } else if (node instanceof Text text) {
      texts.add(text.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
