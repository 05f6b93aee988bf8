package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.text.Messages;

/** The debugger's buttons in the tool bar, and the speed at which it plays. */
final class StepBar {
  private static final List<String> IDS =
      List.of(
          "step-start",
          "step-back",
          "step-over",
          "step-into",
          "step-out",
          "step-end",
          "continue",
          "play",
          "stop");

  private final PaneContext context;
  private final MenuPlan plan;

  StepBar(PaneContext context, MenuPlan plan) {
    this.context = context;
    this.plan = plan;
  }

  void fill(HBox bar) {
    for (String id : IDS) {
      Button button = new Button();
      button.getStyleClass().add("icon-button");
      plan.dress(button, id, false);
      bar.getChildren().add(button);
      if (id.equals("play")) {
        Subscriptions.now(
            context.debugger().playingProperty(),
            playing -> button.setGraphic(new FontIcon(playing ? "fth-pause" : "fth-play")));
      }
    }
    bar.getChildren().add(speeds());
  }

  private MenuButton speeds() {
    Messages messages = context.messages();
    Debugger debugger = context.debugger();
    MenuButton speeds = new MenuButton();
    speeds.setId("speed");
    speeds.getStyleClass().add("speed");
    speeds.setMinWidth(Region.USE_PREF_SIZE);
    Tooltips.on(speeds, messages.text("app.speed.tip"));
    ToggleGroup group = new ToggleGroup();
    for (int speed : Debugger.SPEEDS) {
      RadioMenuItem item = new RadioMenuItem(messages.text("app.speed", speed));
      item.setId("speed-" + speed);
      item.setToggleGroup(group);
      item.setSelected(speed == debugger.speedProperty().get());
      item.setOnAction(event -> debugger.speedProperty().set(speed));
      speeds.getItems().add(item);
    }
    Subscriptions.now(
        debugger.speedProperty(),
        now -> speeds.setText(messages.text("app.speed", now.intValue())));
    return speeds;
  }
}
