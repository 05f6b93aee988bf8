package org.resnetexplorer.app.attribution;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.export.MapOverPhoto;

/** The gallery of all methods, and one of them large beside it. */
final class AttributionController {
  static final double LARGE_TILE = 168;
  private static final double SMALL_TILE = 120;

  private final PaneContext context;
  private final GalleryViewModel viewModel;
  private final AttributionWords words;
  private final RowScales scales;
  private final Map<Method, TileView> tiles = new EnumMap<>(Method.class);
  private final LargeView large;
  private final ScrollPane gallery = new ScrollPane();
  private final HBox maps = new HBox();
  private final VBox face = new VBox();
  private final StackPane content = new StackPane(face);
  private @Nullable Asked photoOf;
  private @Nullable Image photo;

  AttributionController(PaneContext context, GalleryViewModel viewModel, AttributionExport export) {
    this.context = context;
    this.viewModel = viewModel;
    this.words = new AttributionWords(context.messages());
    this.scales = new RowScales(viewModel);
    this.large = new LargeView(context, viewModel, words, export);
    build();
    Subscriptions.now(context.appearance().widthProperty(), this::layOut);
    Subscriptions.onInvalidation(viewModel.askedProperty(), this::showAll);
    Subscriptions.onInvalidation(viewModel.unsignedProperty(), this::showAll);
    Subscriptions.onInvalidation(viewModel.ownScalesProperty(), this::showAll);
    Subscriptions.onInvalidation(viewModel.chosenProperty(), this::showLarge);
    Subscriptions.onInvalidation(context.selection().callProperty(), this::showLarge);
    Subscriptions.now(viewModel.opacityProperty(), share -> showOpacity(share.doubleValue()));
    for (Method method : Method.values()) {
      Subscriptions.onInvalidation(viewModel.tileProperty(method), () -> showRow(method));
    }
    showAll();
  }

  private void build() {
    content.getStyleClass().add("attribution-pane");
    content.setMinSize(0, 0);
    VBox rows = new VBox();
    rows.getStyleClass().add("attribution-rows");
    for (Row row : Row.values()) {
      rows.getChildren().addAll(caption(row), tiles(row));
    }
    gallery.setContent(rows);
    gallery.setId("attribution-gallery");
    gallery.setFitToWidth(true);
    gallery.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    gallery.setFocusTraversable(false);
    gallery.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(large, Priority.ALWAYS);
    Subscriptions.onInvalidation(large.widthProperty(), this::layOutLarge);
    Subscriptions.onInvalidation(large.heightProperty(), this::layOutLarge);
    VBox.setVgrow(maps, Priority.ALWAYS);
    maps.setMinHeight(0);
    maps.getChildren().setAll(gallery, large);
    String untrained = words.text("attribution.untrained");
    face.getChildren().setAll(new UntrainedNote(context, "attribution", untrained), maps);
  }

  private Label caption(Row row) {
    Label caption = new Label(words.row(row));
    caption.getStyleClass().add("caption");
    caption.setMinWidth(0);
    return caption;
  }

  private HBox tiles(Row row) {
    HBox line = new HBox();
    line.getStyleClass().add("attribution-row");
    for (Method method : row.methods()) {
      TileView tile = new TileView(method, viewModel, words);
      tiles.put(method, tile);
      line.getChildren().add(tile);
    }
    return line;
  }

  private void layOut(WidthClass width) {
    tiles.values().forEach(t -> t.reserve(width == WidthClass.WIDE ? LARGE_TILE : SMALL_TILE));
  }

  private void layOutLarge() {
    large.layOut(large.getWidth(), large.getHeight());
  }

  private void showAll() {
    Asked asked = viewModel.askedProperty().get();
    face.setVisible(asked != null);
    if (asked != null && asked != photoOf) {
      photoOf = asked;
      photo = Images.of(MapOverPhoto.grey(asked.run().picture().crop().pixels()));
    }
    tiles.values().forEach(tile -> tile.show(photo, scales));
    showLarge();
  }

  /** All of a row, as another map may have changed the scale that they share. */
  private void showRow(Method method) {
    if (viewModel.askedProperty().get() != photoOf) {
      return;
    }
    Row row = Row.of(method);
    for (Method each : row.methods()) {
      tiles.get(each).show(photo, scales);
    }
    if (Row.of(viewModel.chosenProperty().get()) == row) {
      showLarge();
    }
  }

  private void showLarge() {
    Method chosen = viewModel.chosenProperty().get();
    tiles.forEach((method, tile) -> tile.showChosen(method == chosen));
    large.show(photo);
  }

  private void showOpacity(double share) {
    tiles.values().forEach(tile -> tile.showOpacity(share));
    large.showOpacity(share);
  }

  Node content() {
    return content;
  }
}
