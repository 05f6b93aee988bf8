package org.resnetexplorer.app.attribution;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.files.Notebooks;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.notebook.Notebook;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ValueScale;

/** One method's map, large, with what it says, its sum, and what it can be told. */
final class LargeView extends ScrollPane {
  private static final double LEAST = 112;
  private static final double FACTS = 244;
  private static final double LEAST_FACTS = 190;
  private static final double AROUND = 24;

  /** Of a map beside which the facts get narrower. */
  private static final double LARGER_THAN_TILES = 150;

  private static final int BELOW_TITLE = 1;

  /** With the gap above it. */
  private static final double LEGEND = 32;

  /** Padding, the gap between both, and the scroll bar. */
  private static final double BESIDE = 46;

  private final GalleryViewModel viewModel;
  private final AttributionWords words;
  private final MapCanvas canvas = new MapCanvas();
  private final Label title = new Label();
  private final Label says = new Label();
  private final Label paper = new Label();
  private final Label note = new Label();
  private final GridPane account = new GridPane();
  private final ErrorCurve errors = new ErrorCurve();
  private final Label errorsCaption = new Label();
  private final ColourLegend legend = new ColourLegend();
  private final VBox look = new VBox();
  private final SettingsRow settings;
  private final VBox facts;

  LargeView(
      PaneContext context,
      GalleryViewModel viewModel,
      AttributionWords words,
      AttributionExport export) {
    this.viewModel = viewModel;
    this.words = words;
    this.settings = new SettingsRow(context, viewModel);
    this.facts = facts(context, export);
    getStyleClass().add("attribution-large");
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFitToWidth(true);
    setFocusTraversable(false);
    setMinWidth(0);
    canvas.setId("attribution-large");
    canvas.setFocusTraversable(true);
  }

  private VBox facts(PaneContext context, AttributionExport export) {
    title.getStyleClass().add("strong");
    title.setId("attribution-title");
    says.getStyleClass().add("second");
    paper.getStyleClass().add("caption");
    note.getStyleClass().addAll("second", "attribution-note");
    note.setId("attribution-note");
    errorsCaption.getStyleClass().add("caption");
    for (Label label : List.of(says, paper, note, errorsCaption)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    account.getStyleClass().add("attribution-account");
    account.setId("attribution-account");
    errorsCaption.setText(words.text("attribution.errors"));
    errorsCaption.visibleProperty().bind(errors.visibleProperty());
    errorsCaption.managedProperty().bind(errors.visibleProperty());
    fillLook();
    VBox box =
        new VBox(
            head(context, export),
            says,
            note,
            account,
            settings,
            look,
            errorsCaption,
            errors,
            paper);
    box.setMinWidth(0);
    box.setPrefWidth(FACTS);
    box.getStyleClass().add("attribution-facts");
    return box;
  }

  /** The map shown, with its settings and the changes of its run, as PyTorch makes it. */
  private Button copy(AppState state) {
    Button copy = Notebooks.button(state, this::shownRun, this::lines);
    copy.setId("attribution-pytorch");
    return copy;
  }

  private @Nullable Run shownRun() {
    Tile tile = shownTile();
    return tile == null || tile.refusal() != null ? null : tile.asked().run();
  }

  private String lines(Notebook notebook) {
    Tile tile = Objects.requireNonNull(shownTile(), "A run is of a tile");
    return notebook.attribution(tile.by(), tile.asked().question());
  }

  private @Nullable Tile shownTile() {
    return viewModel.tileProperty(viewModel.chosenProperty().get()).get();
  }

  private HBox head(PaneContext context, AttributionExport export) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return new HBox(
        title,
        gap,
        copy(context.appState()),
        save("fth-image", "attribution.save.png", "png", export::picture),
        save("fth-download", "attribution.save.npy", "npy", export::numbers));
  }

  private Button save(String icon, String key, String id, Runnable action) {
    Button button = new Button();
    button.setId("attribution-save-" + id);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(words.text(key));
    Tooltips.on(button, words.text(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void fillLook() {
    CheckBox unsigned = new CheckBox(words.text("attribution.unsigned"));
    unsigned.setId("attribution-unsigned");
    unsigned.selectedProperty().bindBidirectional(viewModel.unsignedProperty());
    Tooltips.on(unsigned, words.text("attribution.unsigned.tip"));
    CheckBox own = new CheckBox(words.text("attribution.own"));
    own.setId("attribution-own");
    own.selectedProperty().bindBidirectional(viewModel.ownScalesProperty());
    Tooltips.on(own, words.text("attribution.own.tip"));
    Slider opacity = new Slider(0, 1, viewModel.opacityProperty().get());
    opacity.setId("attribution-opacity");
    opacity.getStyleClass().add("opacity-slider");
    opacity.setAccessibleText(words.text("attribution.opacity"));
    Tooltips.on(opacity, words.text("attribution.opacity"));
    opacity.valueProperty().bindBidirectional(viewModel.opacityProperty());
    look.getStyleClass().add("attribution-look");
    look.getChildren().setAll(opacity, unsigned, own);
  }

  /** Side by side where there is room, else below each other, the legend with the map. */
  void layOut(double width, double height) {
    boolean beside = width >= LARGER_THAN_TILES + LEAST_FACTS + BESIDE;
    double told = Math.max(LEAST_FACTS, Math.min(FACTS, width - LARGER_THAN_TILES - BESIDE));
    double across = beside ? width - told - BESIDE : width - AROUND;
    double down = height - AROUND - (beside ? 0 : LEGEND);
    canvas.reserve(Math.floor(Math.max(LEAST, Math.min(across, down))));
    facts.getChildren().remove(legend);
    Pane box;
    if (beside) {
      facts.getChildren().add(BELOW_TITLE, legend);
      HBox.setHgrow(facts, Priority.ALWAYS);
      facts.setPrefWidth(told);
      box = new HBox(canvas, facts);
    } else {
      box = new VBox(canvas, legend, facts);
    }
    box.getStyleClass().add("attribution-beside");
    setContent(box);
  }

  void show(@Nullable Image photo) {
    Method method = viewModel.chosenProperty().get();
    Tile tile = viewModel.tileProperty(method).get();
    title.setText(method.title());
    says.setText(words.says(method));
    canvas.setAccessibleText(method.title() + ". " + words.says(method));
    paper.setText(method.paper());
    Attribution soFar = tile == null ? null : tile.soFar();
    showNote(tile);
    account.getChildren().clear();
    errors.show(soFar == null ? List.of() : soFar.errors(), words.text("attribution.errors"));
    if (tile != null) {
      settings.show(tile);
    }
    legend.setVisible(soFar != null);
    if (tile == null || soFar == null) {
      canvas.show(tile == null ? null : photo, null);
      canvas.tell(null);
      return;
    }
    boolean unsigned = viewModel.unsignedProperty().get();
    ValueScale scale = MapDrawing.scale(soFar, unsigned, tile.ends().of(unsigned));
    canvas.show(photo, Images.of(MapDrawing.colours(tile, soFar, unsigned, scale)));
    canvas.tell(MapDrawing.map(soFar, unsigned));
    legend.show(scale, words.row(Row.of(method)));
    showAccount(soFar);
  }

  private void showNote(@Nullable Tile tile) {
    String text = "";
    if (tile != null && tile.refusal() != null) {
      text = words.refusal(tile.refusal());
    } else if (tile != null && tile.isWhole() && tile.soFar().account() == null) {
      text = words.text("attribution.no-sum.long", Numbers.compact(tile.soFar().map().sum()));
    } else if (tile != null && !tile.isWhole()) {
      text = words.line(tile);
    }
    note.setText(text);
    note.setVisible(!text.isEmpty());
    note.setManaged(!text.isEmpty());
  }

  private void showAccount(Attribution of) {
    int row = 0;
    for (String[] line : words.account(of)) {
      Label name = new Label(line[0]);
      name.getStyleClass().add("second");
      name.setMinWidth(0);
      Label value = new Label(line[1]);
      value.getStyleClass().add("number");
      value.setMinWidth(Region.USE_PREF_SIZE);
      account.addRow(row++, name, value);
    }
    account.setVisible(row > 0);
    account.setManaged(row > 0);
  }

  void showOpacity(double opacity) {
    canvas.showOpacity(opacity);
  }
}
