package org.resnetexplorer.app.teach;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.teach.Options.Field;

/** How to learn, folded away as it is sensible from the start. */
final class OptionsPanel extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ClassesViewModel viewModel;
  private final TeachWords words;
  private final GridPane grid = new GridPane();
  private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
  private final CheckBox flip = new CheckBox();

  OptionsPanel(ClassesViewModel viewModel, TeachWords words) {
    this.viewModel = viewModel;
    this.words = words;
    FontIcon chevron = new FontIcon("fth-chevron-right");
    ToggleButton fold = new ToggleButton(words.text("teach.options"), chevron);
    fold.setId("teach-options");
    fold.getStyleClass().addAll("icon-button", "teach-fold");
    Subscriptions.now(
        fold.selectedProperty(),
        open -> chevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right"));
    grid.getStyleClass().add("teach-options");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    names.setMinWidth(40);
    ColumnConstraints numbers = new ColumnConstraints(72);
    numbers.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().setAll(names, numbers);
    add(Field.SHARE, "teach.share");
    addFlip();
    add(Field.RATE, "teach.rate");
    add(Field.DECAY, "teach.decay");
    add(Field.STEPS, "teach.steps");
    add(Field.SEED, "teach.seed");
    fields.get(Field.RATE).setPromptText(words.text("teach.rate.auto"));
    fields.get(Field.SHARE).disableProperty().bind(viewModel.dividedProperty());
    grid.visibleProperty().bind(fold.selectedProperty());
    grid.managedProperty().bind(grid.visibleProperty());
    getChildren().setAll(fold, grid);
    Subscriptions.now(viewModel.optionsProperty(), this::show);
  }

  private void add(Field field, String key) {
    Label label = new Label(words.text(key));
    label.setWrapText(true);
    Tooltips.on(label, words.text(key + ".tip"));
    TextField text = new TextField();
    text.setId(key.replace('.', '-'));
    text.setPrefColumnCount(5);
    text.getStyleClass().add("teach-number");
    label.setLabelFor(text);
    Tooltips.on(text, words.text(key + ".tip"));
    Subscriptions.onChange(
        text.textProperty(),
        (before, now) ->
            viewModel.optionsProperty().set(viewModel.optionsProperty().get().with(field, now)));
    fields.put(field, text);
    grid.addRow(grid.getRowCount(), label, text);
  }

  private void addFlip() {
    flip.setId("teach-flip");
    flip.setText(words.text("teach.flip"));
    flip.setWrapText(true);
    flip.setMinHeight(24);
    Tooltips.on(flip, words.text("teach.flip.tip"));
    flip.setOnAction(
        event ->
            viewModel
                .optionsProperty()
                .set(viewModel.optionsProperty().get().flipped(flip.isSelected())));
    grid.add(flip, 0, grid.getRowCount(), 2, 1);
  }

  private void show(Options options) {
    flip.setSelected(options.flip());
    fields.forEach(
        (field, text) -> {
          String typed = options.texts().get(field);
          if (typed != null && !text.getText().strip().equals(typed)) {
            text.setText(typed);
          }
          text.pseudoClassStateChanged(WRONG, !options.isRight(field));
        });
  }
}
