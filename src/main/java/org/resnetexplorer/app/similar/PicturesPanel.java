package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.exploration.folder.Embeddings.Neighbour;

/** The map as lists: what the open picture is nearest to, and all pictures or the chosen ones. */
final class PicturesPanel extends VBox {
  private static final double ROW = 40;

  private final SimilarViewModel viewModel;
  private final SimilarWords words;
  private final Label nearTitle = new Label();
  private final Label nearNote = new Label();
  private final ListView<PictureCell.Item> nearest;
  private final Label chosenTitle = new Label();
  private final Button none = new Button("", new FontIcon("fth-x"));
  private final Label counts = new Label();
  private final ListView<PictureCell.Item> pictures;

  PicturesPanel(SimilarViewModel viewModel, SimilarWords words, PictureThumbnails thumbnails) {
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().add("similar-side");
    nearest = list("similar-nearest", thumbnails);
    pictures = list("similar-pictures", thumbnails);
    pictures.setAccessibleText(words.text("similar.pictures"));
    VBox.setVgrow(pictures, Priority.ALWAYS);
    nearTitle.setId("similar-near-title");
    nearTitle.getStyleClass().add("similar-title");
    nearTitle.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    nearNote.setId("similar-near-note");
    chosenTitle.setId("similar-chosen-title");
    chosenTitle.getStyleClass().add("similar-title");
    chosenTitle.setMinWidth(Region.USE_PREF_SIZE);
    counts.setId("similar-counts");
    for (Label note : new Label[] {nearNote, counts}) {
      note.getStyleClass().add("caption");
      note.setWrapText(true);
      note.setMinHeight(Region.USE_PREF_SIZE);
      note.managedProperty().bind(note.textProperty().isNotEmpty());
    }
    none.setId("similar-choose-none");
    none.getStyleClass().add("icon-button");
    none.setAccessibleText(words.text("similar.choose.none"));
    Tooltips.on(none, words.text("similar.choose.none"));
    none.setOnAction(event -> viewModel.choosePictures(Set.of()));
    none.visibleProperty().bind(viewModel.chosenProperty().map(rows -> !rows.isEmpty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(chosenTitle, gap, none);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(28);
    getChildren().setAll(nearTitle, nearNote, nearest, head, counts, pictures);
    Subscriptions.now(
        viewModel.sceneProperty(),
        scene -> {
          showPictures();
          showNear(viewModel.nearProperty().get());
        });
    Subscriptions.now(viewModel.chosenProperty(), rows -> showPictures());
    Subscriptions.now(viewModel.nearProperty(), this::showNear);
  }

  private ListView<PictureCell.Item> list(String id, PictureThumbnails thumbnails) {
    ListView<PictureCell.Item> list = new ListView<>();
    list.setId(id);
    list.getStyleClass().add("similar-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new PictureCell(thumbnails, viewModel::open, this::isOpen));
    list.setMinHeight(0);
    list.setOnKeyPressed(
        event -> {
          PictureCell.Item item = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && item != null) {
            viewModel.open(item.row());
            event.consume();
          }
        });
    Subscriptions.onChange(
        list.getSelectionModel().selectedItemProperty(),
        (before, now) -> {
          if (now != null && list.isFocused()) {
            viewModel.lookedProperty().set(now.row());
          }
        });
    return list;
  }

  private boolean isOpen(int row) {
    Near near = viewModel.nearProperty().get();
    Integer own = near == null ? null : near.own();
    return own != null && own == row;
  }

  private void showNear(@Nullable Near near) {
    Scene scene = viewModel.sceneProperty().get();
    pictures.refresh();
    boolean shown = near != null && scene != null;
    nearest.setVisible(shown);
    nearest.setManaged(shown);
    if (!shown) {
      nearest.getItems().clear();
      nearTitle.setText(words.text("similar.near"));
      nearNote.setText(words.text("similar.near.none"));
      return;
    }
    nearTitle.setText(words.text("similar.near.to", near.run().picture().source().name()));
    nearNote.setText(note(near, scene));
    List<PictureCell.Item> items = new ArrayList<>();
    for (Neighbour each : near.nearest()) {
      items.add(
          new PictureCell.Item(
              each.row(),
              each.picture(),
              scene.groups().name(each.row()),
              SimilarWords.distance(each.distance())));
    }
    nearest.getItems().setAll(items);
    double height = ROW * items.size() + 2;
    nearest.setPrefHeight(height);
    nearest.setMinHeight(height);
    nearest.setAccessibleText(nearTitle.getText() + ". " + nearNote.getText());
  }

  private String note(Near near, Scene scene) {
    List<String> notes = new ArrayList<>();
    notes.add(words.text(near.hasPlace() ? "similar.distance" : "similar.near.alone"));
    if (!scene.isPlane() && near.same() == null) {
      notes.add(words.text("similar.near.placed"));
    }
    if (!near.run().picture().changes().isNone()) {
      notes.add(words.text("similar.near.changed"));
    }
    return String.join(" ", notes);
  }

  private void showPictures() {
    Scene scene = viewModel.sceneProperty().get();
    if (scene == null) {
      pictures.getItems().clear();
      return;
    }
    Set<Integer> chosen = viewModel.chosenProperty().get();
    int all = scene.points().length;
    chosenTitle.setText(
        chosen.isEmpty()
            ? words.text("similar.all", all)
            : words.text("similar.chosen", chosen.size(), all));
    counts.setText(
        chosen.isEmpty() ? words.text("similar.choose.hint") : words.counts(scene, chosen));
    List<PictureCell.Item> items = new ArrayList<>();
    for (int row : chosen.isEmpty() ? IntStream.range(0, all).boxed().toList() : chosen) {
      items.add(
          new PictureCell.Item(
              row, scene.alike().pictures().get(row), scene.groups().name(row), ""));
    }
    pictures.setItems(FXCollections.observableArrayList(items));
  }

  /** What keys led to on the map is selected in the list too, for those who hear it. */
  void follow(int row) {
    List<PictureCell.Item> items = pictures.getItems();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).row() == row) {
        pictures.getSelectionModel().select(i);
        pictures.scrollTo(i);
        return;
      }
    }
    pictures.getSelectionModel().clearSelection();
  }
}
