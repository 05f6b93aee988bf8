package org.resnetexplorer.app.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A row of the palette: the name with what was typed marked, then facts, shortcut and kind. */
final class HitCell extends ListCell<Hit> {
  private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");
  private static final double MOST_OF_ROW = 0.7;

  private final PaletteViewModel viewModel;
  private final TextFlow name = new TextFlow();
  private final Label detail = new Label();
  private final Label keys = new Label();
  private final Label kind = new Label();
  private final HBox content = new HBox(name, detail, keys, kind);

  /**
   * @param clicked gets the place of the row
   */
  HitCell(PaletteViewModel viewModel, IntConsumer clicked) {
    this.viewModel = viewModel;
    content.getStyleClass().add("palette-row");
    content.setAlignment(Pos.CENTER_LEFT);
    name.setMinWidth(0);
    // A name that is too long ends at the facts, and does not go on in a second line.
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.setMaxHeight(Region.USE_PREF_SIZE);
    Rectangle end = new Rectangle();
    end.widthProperty().bind(name.widthProperty());
    end.heightProperty().bind(name.heightProperty());
    name.setClip(end);
    detail.getStyleClass().add("caption");
    detail.setMinWidth(0);
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    keys.getStyleClass().add("palette-keys");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    kind.getStyleClass().addAll("caption", "palette-kind");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    // The row is as wide as the list, whatever stands in it.
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          if (getItem() != null) {
            clicked.accept(getIndex());
          }
        });
  }

  /** The facts give way, and not the name, unless that alone would fill the row. */
  @Override
  protected void layoutChildren() {
    name.setMinWidth(Math.min(name.prefWidth(-1), MOST_OF_ROW * getWidth()));
    super.layoutChildren();
  }

  @Override
  protected void updateItem(Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    if (empty || hit == null) {
      setGraphic(null);
      setAccessibleText(null);
      pseudoClassStateChanged(IMPOSSIBLE, false);
      return;
    }
    Candidate candidate = hit.candidate();
    name.getChildren().setAll(pieces(candidate.name(), hit.marks()));
    detail.setText(viewModel.facts(candidate));
    keys.setText(candidate.keys());
    kind.setText(viewModel.kind(candidate));
    setAccessibleText(viewModel.spoken(candidate));
    pseudoClassStateChanged(IMPOSSIBLE, !candidate.isPossible());
    setGraphic(content);
  }

  /** The name cut where marked letters begin or end. */
  private static List<Text> pieces(String name, Set<Integer> marks) {
    List<Text> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= name.length(); at++) {
      if (at == name.length() || marks.contains(at) != marks.contains(from)) {
        Text piece = new Text(name.substring(from, at));
        piece.getStyleClass().add(marks.contains(from) ? "palette-mark" : "palette-letters");
        pieces.add(piece);
        from = at;
      }
    }
    return pieces;
  }
}
