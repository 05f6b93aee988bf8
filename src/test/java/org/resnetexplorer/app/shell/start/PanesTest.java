package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.shell.TrialPane;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.text.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What follows from the list of panes, with one more pane in it. */
@ExtendWith(ApplicationExtension.class)
class PanesTest {
  private final TrialPane trial = new TrialPane();
  private final Panes panes = new Panes(List.of(trial));
  private Composition composition;
  private Composition.View view;

  @Start
  void start(Stage stage) {
    AppFolders folders = AppFolders.ofThisProcess();
    EngineStart engine =
        new EngineStart(
            folders,
            options -> {
              throw new EngineException("engine.missing", List.of("Linux, riscv64"), "no library");
            });
    composition = new Composition(folders, Locale.ENGLISH, engine, panes);
    view = composition.view();
    stage.setWidth(1600);
    stage.setHeight(1000);
    stage.setScene(view.scene());
    stage.show();
    composition.begin("bundled", List.of());
  }

  @AfterEach
  void close() {
    composition.close();
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(ToggleButton.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private MenuItem inViewMenu(FxRobot robot, String id) {
    Menu menu =
        robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
            .filter(each -> each.getId().equals("menu-view"))
            .findFirst()
            .orElseThrow();
    Menu inside =
        (Menu)
            menu.getItems().stream()
                .filter(item -> "menu-panes".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    return inside.getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPaneThatIsInTheListIsInTabsMenuNamesTextsAndStyleSheets(FxRobot robot) throws Exception {
    assertThat(panes.names()).contains("trial");
    assertThat(robot.lookup("#tab-trial").queryAs(ToggleButton.class).getText()).isEqualTo("Trial");
    assertThat(view.scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("trial.css"));
    MenuItem item = inViewMenu(robot, "menu-pane-trial");
    assertThat(item.getAccelerator()).isNotNull();
    assertThat(robot.lookup("#trial-label").tryQuery()).isEmpty();

    robot.interact(item::fire);

    waitFor(() -> trial.computed() == 1);
    assertThat(robot.lookup("#trial-label").queryAs(Label.class).getText()).isEqualTo("worked");
  }

  @Test
  void theCommandLineReachesIt(FxRobot robot) throws Exception {
    robot.interact(() -> view.main().arrange(Zoom.AUTO, "trial"));
    waitFor(() -> trial.computed() == 1);
    assertThat(robot.lookup("#tab-trial").queryAs(ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void aHiddenPaneDoesNoWork() {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(trial.computed()).isZero();
  }

  @Test
  void aPaneWhoseWorkThrowsSaysSoAndWorksAfterTryingAgain(FxRobot robot) throws Exception {
    trial.setBroken(true);
    press(robot, "#tab-trial");
    waitFor(() -> robot.lookup("#notice-trial").tryQuery().isPresent());
    assertThat(robot.lookup("#notice-trial .label").queryAs(Label.class).getText())
        .startsWith("Trial can't be shown: ")
        .contains("broken on purpose");

    trial.setBroken(false);
    robot.interact(() -> robot.lookup("#again-trial").queryAs(Button.class).fire());

    waitFor(() -> trial.computed() == 1);
    assertThat(robot.lookup("#notice-trial").query().isVisible()).isFalse();
    assertThat(robot.lookup("#trial-label").queryAs(Label.class).getText()).isEqualTo("worked");
  }

  @Test
  void idsAndShortcutsAreUniqueAndEveryPaneHasItsNameInBothLanguages() {
    List<Declaration> all = panes.all().stream().map(Pane::declaration).toList();
    assertThat(all).extracting(Declaration::id).doesNotHaveDuplicates();
    assertThat(all.stream().map(Declaration::keys).filter(keys -> keys != null).toList())
        .doesNotHaveDuplicates();
    for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      Messages messages = panes.messages(language);
      assertThat(all).allSatisfy(pane -> assertThat(messages.text(pane.title())).isNotBlank());
    }
  }

  @Test
  void theNamesOfTheCommandLineAreStillThere() {
    assertThat(new Panes().names())
        .startsWith("maps", "table")
        .contains("residual", "norm", "learning", "weights", "runs", "code", "split", "compare");
  }
}
