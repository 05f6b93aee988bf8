package org.resnetexplorer.app.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.controls.Appearance;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** JavaFX fades what can't be used to four tenths, so that nobody can read it. */
@ExtendWith(ApplicationExtension.class)
class DisabledControlsTest {
  private List<Control> controls;

  @Start
  void start(Stage stage) {
    controls =
        List.of(
            new Button("conv1"),
            new ToggleButton("conv1"),
            new RadioButton("conv1"),
            new CheckBox("conv1"),
            new MenuButton("conv1"),
            new SplitMenuButton(),
            new ComboBox<String>(),
            new Spinner<Integer>(),
            new TextField("conv1"),
            new TextArea("conv1"),
            new Hyperlink("conv1"),
            new Label("conv1"),
            new Slider(),
            new ListView<String>(),
            new TableView<String>(),
            new TreeView<String>());
    Scene scene = new Scene(new VBox(controls.toArray(Control[]::new)), 300, 200);
    new Stylesheets(new Appearance(), List.of()).applyTo(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void noneIsFaded(FxRobot robot) {
    robot.interact(
        () -> {
          controls.forEach(control -> control.setDisable(true));
          controls.get(0).getScene().getRoot().applyCss();
        });
    assertThat(controls).allSatisfy(control -> assertThat(control.getOpacity()).isEqualTo(1));
  }
}
