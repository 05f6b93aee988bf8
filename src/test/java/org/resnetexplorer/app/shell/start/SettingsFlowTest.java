package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.settings.Language;
import org.resnetexplorer.app.settings.NetworkConsent;
import org.resnetexplorer.app.settings.Settings;
import org.resnetexplorer.app.settings.SettingsFile;
import org.resnetexplorer.app.settings.SettingsStore;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.text.TextSize;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Each setting as a person chooses it in the window of settings; no engine is needed for it. */
@ExtendWith(ApplicationExtension.class)
class SettingsFlowTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir static Path home;

  private final AppFolders folders = AppFolders.under(home);
  private SettingsFile file;
  private SettingsStore store;
  private Composition composition;
  private Composition.View view;

  @Start
  void start(Stage stage) throws IOException {
    Files.deleteIfExists(folders.settingsFile());
    file = new SettingsFile(folders.settingsFile());
    store = SettingsStore.in(file, file.read());
    EngineStart none =
        new EngineStart(
            folders,
            options -> {
              throw new EngineException("engine.missing", List.of("no engine here"), "");
            });
    composition = new Composition(folders, Locale.ENGLISH, none, store);
    view = composition.view();
    stage.setWidth(1600);
    stage.setHeight(1000);
    stage.setScene(view.scene());
    stage.show();
    composition.startEngine();
    composition.begin("bundled", List.of());
  }

  @BeforeEach
  void openSettings(FxRobot robot) throws TimeoutException {
    waitFor(() -> appState().pictureProperty().get() != null);
    robot.press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
    waitFor(() -> robot.lookup("#settings").tryQuery().isPresent());
  }

  @AfterEach
  void close() {
    composition.close();
  }

  private AppState appState() {
    return composition.context().appState();
  }

  private Appearance appearance() {
    return composition.context().appearance();
  }

  private static void waitFor(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void choose(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup("#settings-" + button).queryAs(RadioButton.class).fire());
  }

  private static void write(FxRobot robot, String field, String text) {
    robot.interact(
        () -> {
          TextField written = robot.lookup("#settings-" + field).queryAs(TextField.class);
          written.setText(text);
          written.getOnAction().handle(null);
        });
  }

  private static String text(FxRobot robot, String label) {
    return robot.lookup("#settings-" + label).queryAs(Label.class).getText();
  }

  @Test
  void whatIsChosenAppliesAndIsKeptAtOnce(FxRobot robot) throws TimeoutException {
    choose(robot, "theme-dark");
    choose(robot, "text-largest");
    choose(robot, "motion-reduced");
    choose(robot, "language-korean");

    assertThat(appearance().themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(appearance().textSizeProperty().get()).isEqualTo(TextSize.LARGEST);
    assertThat(appearance().animatedProperty().get()).isFalse();
    waitFor(() -> file.read().equals(store.now()));
    Settings kept = file.read();
    assertThat(kept.theme()).isEqualTo(Theme.DARK);
    assertThat(kept.preferences().textSize()).isEqualTo(TextSize.LARGEST);
    assertThat(kept.preferences().language()).isEqualTo(Language.KOREAN);
    assertThat(kept.canvas().reduceMotion()).isTrue();
  }

  @Test
  void textsOfControlsGrowWithTheSizeOfTexts(FxRobot robot) {
    Label status = robot.lookup("#statusText").queryAs(Label.class);
    double before = status.getFont().getSize();
    choose(robot, "text-largest");
    robot.interact(() -> view.scene().getRoot().applyCss());
    assertThat(status.getFont().getSize() / before)
        .isCloseTo(TextSize.LARGEST.factor(), within(0.01));
  }

  @Test
  void whatIsChangedByMenuOrKeyTheSettingsFollow(FxRobot robot) {
    robot.interact(() -> appearance().themeProperty().set(Theme.DARK));
    assertThat(robot.lookup("#settings-theme-dark").queryAs(RadioButton.class).isSelected())
        .isTrue();
    robot.interact(() -> appearance().animatedProperty().set(false));
    assertThat(store.now().canvas().reduceMotion()).isTrue();
  }

  @Test
  void anAddressThatIsNotAllowedIsRefusedInPlace(FxRobot robot) {
    write(robot, "mirror", "http://example.org/models");
    assertThat(text(robot, "mirror-fault")).isNotEmpty();
    assertThat(store.now().machine().mirror()).isEmpty();

    write(robot, "mirror", "https://weights.example.org/models");
    assertThat(text(robot, "mirror-fault")).isEmpty();
    assertThat(store.now().machine().mirror()).isEqualTo("https://weights.example.org/models");
  }

  @Test
  void aFolderThatCannotHoldWeightsIsRefusedInPlace(FxRobot robot) throws IOException {
    write(robot, "weights", "weights");
    assertThat(text(robot, "weights-fault")).contains("no whole path");
    Path notes = Files.writeString(home.resolve("notes.txt"), "notes");
    write(robot, "weights", notes.toAbsolutePath().toString());
    assertThat(text(robot, "weights-fault")).contains("is a file");
    assertThat(store.now().machine().weightsFolder()).isEmpty();

    Path school = home.resolve("school").toAbsolutePath();
    write(robot, "weights", school.toString());
    assertThat(text(robot, "weights-fault")).isEmpty();
    assertThat(store.now().machine().weights(folders)).isEqualTo(school);
  }

  @Test
  void emptyingDeletesDownloadsAndNothingElse(FxRobot robot) throws Exception {
    ModelCatalog catalog = new ModelCatalog(folders.weights());
    Path model = catalog.cachedFile(catalog.official("resnet18-v1").orElseThrow());
    Files.createDirectories(folders.weights());
    Files.write(model, new byte[2_500_000]);
    Path own = Files.writeString(folders.weights().resolve("mine.pth"), "mine");

    robot.interact(() -> robot.lookup("#settings-weights-empty").queryAs(Button.class).fire());
    robot.clickOn("Delete");

    waitFor(() -> !Files.exists(model));
    assertThat(own).exists();
    waitFor(() -> text(robot, "use").equals("Holds no downloads"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void threadsAreChosenFromWhatThisComputerHas(FxRobot robot) {
    ComboBox<Integer> threads = robot.lookup("#settings-threads").queryAs(ComboBox.class);
    robot.interact(() -> threads.setValue(1));
    assertThat(store.now().machine().engine(folders).threads()).isEqualTo(1);
    assertThat(threads.getItems()).hasSize(Runtime.getRuntime().availableProcessors() + 1);
  }

  @Test
  void withoutConsentToTheNetworkNothingIsEvenAsked(FxRobot robot) {
    choose(robot, "network-never");
    MenuButton chooser =
        robot.from(view.scene().getRoot()).lookup("#modelChooser").queryAs(MenuButton.class);
    MenuItem download =
        chooser.getItems().stream()
            .filter(item -> "model-official".equals(item.getId()))
            .flatMap(item -> ((Menu) item).getItems().stream())
            .filter(item -> "download-resnet18-v1".equals(item.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(download::fire);
    assertThat(appState().problemProperty().get().next()).contains("Ask each time");
    assertThat(robot.lookup("#download-consent").tryQuery()).isEmpty();
  }

  @Test
  void allIsAsAtFirstAfterAReset(FxRobot robot) {
    choose(robot, "theme-dark");
    choose(robot, "network-allowed");
    write(robot, "mirror", "https://weights.example.org/models");
    robot.interact(() -> robot.lookup("#settings-reset").queryAs(Button.class).fire());
    assertThat(store.now().preferences().consent()).isEqualTo(NetworkConsent.ASK);
    assertThat(store.now().machine().mirror()).isEmpty();
    assertThat(appearance().themeProperty().get()).isEqualTo(Theme.LIGHT);
    assertThat(robot.lookup("#settings-reset").queryAs(Button.class).isDisabled()).isTrue();
  }
}
