package org.resnetexplorer.app.settings;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.resnetexplorer.app.controls.SpokenName;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.exploration.MachineChoices;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.text.TextSize;

/** A row for each setting: its name, how it is chosen, what it means and when it applies. */
final class SettingsForm extends GridPane {
  private final Messages messages;
  private final SettingsViewModel viewModel;

  SettingsForm(Messages messages, SettingsViewModel viewModel, WeightsRow weights) {
    this.messages = messages;
    this.viewModel = viewModel;
    getStyleClass().add("settings-grid");
    row(
        "language",
        choices(
            "language",
            Language.values(),
            shown(now -> now.preferences().language()),
            viewModel::choose));
    row("theme", choices("theme", Theme.values(), shown(Settings::theme), viewModel::choose));
    row(
        "text",
        choices(
            "text",
            TextSize.values(),
            shown(now -> now.preferences().textSize()),
            viewModel::choose));
    row(
        "motion",
        choices(
            "motion",
            MotionChoice.values(),
            shown(now -> MotionChoice.of(now.canvas())),
            viewModel::choose));
    row("threads", threads());
    row("weights", weights.content());
    row("mirror", mirror());
    row(
        "network",
        choices(
            "network",
            NetworkConsent.values(),
            shown(now -> now.preferences().consent()),
            viewModel::choose));
  }

  private <T> ObservableValue<T> shown(Function<Settings, T> part) {
    return viewModel.settingsProperty().map(part::apply);
  }

  private void row(String id, Node control) {
    Label name = new Label(messages.text("settings.row." + id));
    name.getStyleClass().add("settings-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(control);
    Label meaning = new Label(messages.text("settings.meaning." + id));
    meaning.getStyleClass().add("caption");
    meaning.setWrapText(true);
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    VBox right = new VBox(control, meaning);
    right.getStyleClass().add("settings-row");
    GridPane.setHgrow(right, Priority.ALWAYS);
    GridPane.setValignment(name, VPos.TOP);
    addRow(getRowCount(), name, right);
  }

  /** A radio button for each of some values. */
  private <E extends Enum<E>> Node choices(
      String id, E[] values, ObservableValue<E> shown, Consumer<E> choose) {
    ToggleGroup group = new ToggleGroup();
    FlowPane line = new FlowPane();
    line.getStyleClass().add("settings-choices");
    for (E value : values) {
      String word = value.name().toLowerCase(Locale.ROOT);
      RadioButton button = new RadioButton(messages.text("settings." + id + "." + word));
      button.setId("settings-" + id + "-" + word);
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      Subscriptions.now(shown, now -> button.setSelected(now == value));
      button.setOnAction(event -> choose.accept(value));
      line.getChildren().add(button);
    }
    return line;
  }

  private Node threads() {
    ComboBox<Integer> box = new ComboBox<>();
    box.setId("settings-threads");
    SpokenName.setText(box, messages.text("settings.row.threads"));
    box.getItems().setAll(IntStream.rangeClosed(0, MachineChoices.cores()).boxed().toList());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer threads) {
            return threads == null || threads == MachineChoices.AUTOMATIC
                ? messages.text("settings.threads.automatic", viewModel.usualThreads())
                : messages.text("settings.threads.number", threads);
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException("Chosen, not written");
          }
        });
    ObservableValue<Integer> shown = shown(now -> now.machine().threads());
    Subscriptions.now(shown, now -> box.setValue(Math.min(now, MachineChoices.cores())));
    box.setOnAction(
        event -> {
          Integer chosen = box.getValue();
          if (chosen != null && chosen != Math.min(shown.getValue(), MachineChoices.cores())) {
            viewModel.chooseThreads(chosen);
          }
        });
    return box;
  }

  private Node mirror() {
    TextField field = new TextField();
    field.setId("settings-mirror");
    field.getStyleClass().add("search-field");
    SpokenName.setText(field, messages.text("settings.row.mirror"));
    field.setPromptText(messages.text("settings.mirror.official"));
    HBox.setHgrow(field, Priority.ALWAYS);
    commit(field, shown(now -> now.machine().mirror()), viewModel::chooseMirror);
    HBox line = new HBox(field);
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(line, fault("settings-mirror-fault", viewModel.mirrorFaultProperty()));
  }

  /** What is written counts with Enter, and when the keyboard leaves the field. */
  static void commit(TextField field, ObservableValue<String> shown, Consumer<String> keep) {
    Subscriptions.now(shown, field::setText);
    field.setOnAction(event -> keep.accept(field.getText()));
    Subscriptions.onChange(
        field.focusedProperty(),
        (before, focused) -> {
          if (!focused && !field.getText().equals(shown.getValue())) {
            keep.accept(field.getText());
          }
        });
  }

  /** A sentence that takes no room while there is nothing wrong. */
  static Label fault(String id, ObservableValue<String> why) {
    Label fault = new Label();
    fault.setId(id);
    fault.getStyleClass().addAll("second", "settings-fault");
    fault.setWrapText(true);
    fault.setMinHeight(Region.USE_PREF_SIZE);
    fault.managedProperty().bind(fault.visibleProperty());
    Subscriptions.now(
        why,
        text -> {
          fault.setText(text);
          fault.setVisible(!text.isEmpty());
        });
    return fault;
  }
}
