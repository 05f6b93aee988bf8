package org.resnetexplorer.app.teach;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.files.SavePlaces;

/** The classes, a way to more of them, and how to learn. */
final class ClassesPanel extends VBox {
  private final ClassesViewModel viewModel;
  private final TeachWords words;
  private final CheckBox all = new CheckBox();
  private final Label chosen = new Label();
  private final ListView<ClassRow> list = new ListView<>();

  ClassesPanel(ClassesViewModel viewModel, TeachWords words, SavePlaces places) {
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().addAll("teach-column", "teach-left");
    all.setId("teach-all");
    all.setOnAction(event -> viewModel.chooseAll(all.isSelected()));
    all.setMinSize(24, 24);
    chosen.setId("teach-chosen");
    chosen.setWrapText(true);
    chosen.setMinHeight(Region.USE_PREF_SIZE);
    HBox heading = new HBox(4, all, chosen);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.visibleProperty().bind(Bindings.isNotEmpty(viewModel.rows()));
    heading.managedProperty().bind(heading.visibleProperty());
    list.setId("teach-classes");
    list.getStyleClass().add("teach-classes");
    list.setItems(viewModel.rows());
    list.setCellFactory(view -> new ClassCell(viewModel, words));
    list.setAccessibleText(words.text("teach.classes"));
    list.setMinHeight(80);
    list.setPrefHeight(120);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Label placeholder = new Label(words.text("teach.noclasses"));
    placeholder.getStyleClass().addAll("second", "teach-placeholder");
    placeholder.setWrapText(true);
    list.setPlaceholder(placeholder);
    VBox.setVgrow(list, Priority.ALWAYS);
    Button add = new Button(words.text("teach.add"), new FontIcon("fth-folder-plus"));
    add.setId("teach-add");
    add.setMinWidth(0);
    add.setOnAction(
        event -> places.folder(words.text("teach.add.title")).ifPresent(viewModel::add));
    Label refused = new Label();
    refused.setId("teach-refused");
    refused.getStyleClass().add("teach-problem");
    refused.setWrapText(true);
    refused.setMinHeight(Region.USE_PREF_SIZE);
    refused.textProperty().bind(viewModel.refusedProperty());
    refused.visibleProperty().bind(viewModel.refusedProperty().isNotEmpty());
    refused.managedProperty().bind(refused.visibleProperty());
    getChildren().setAll(heading, list, refused, add, new OptionsPanel(viewModel, words));
    viewModel.rows().addListener((ListChangeListener<ClassRow>) change -> showChosen());
    showChosen();
  }

  private void showChosen() {
    List<ClassRow> rows = viewModel.rows();
    long count = rows.stream().filter(ClassRow::chosen).count();
    all.setIndeterminate(count > 0 && count < rows.size());
    all.setSelected(count > 0 && count == rows.size());
    chosen.setText(words.chosen(rows));
    all.setAccessibleText(words.chosen(rows));
    list.lookupAll(".teach-class").stream()
        .filter(ClassCell.class::isInstance)
        .forEach(node -> ((ClassCell) node).tellProblem());
  }

  /** Space ticks the class that is selected, Enter leads to its name. */
  private void pressed(KeyEvent event) {
    int place = list.getSelectionModel().getSelectedIndex();
    if (place < 0 || event.getTarget() != list) {
      return;
    }
    if (event.getCode() == KeyCode.SPACE) {
      viewModel.choose(place, !viewModel.rows().get(place).chosen());
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      list.lookupAll(".teach-class").stream()
          .filter(node -> node instanceof ClassCell cell && cell.getIndex() == place)
          .forEach(node -> ((ClassCell) node).edit());
      event.consume();
    }
  }
}
