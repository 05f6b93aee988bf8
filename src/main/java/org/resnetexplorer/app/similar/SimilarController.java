package org.resnetexplorer.app.similar;

import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.NearestClass;
import org.resnetexplorer.render.Pixels;

/** A map of the data set's pictures, with what is to be said of it, beside the same as lists. */
final class SimilarController {
  private static final double SIDE = 264;
  private static final double NARROW_SIDE = 208;

  private final PaneContext context;
  private final SimilarViewModel viewModel;
  private final SimilarWords words;
  private final SimilarExport export;
  private final Scatter map;
  private final PicturesPanel side;
  private final Label failed = new Label();
  private final Label leftOut = new Label();
  private final Label looked = new Label();
  private final Label axes = new Label();
  private final Label apart = new Label();
  private final Label depth = new Label();
  private final HBox content = new HBox();

  SimilarController(
      PaneContext context,
      PaneServices services,
      SimilarViewModel viewModel,
      PictureThumbnails thumbnails) {
    this.context = context;
    this.viewModel = viewModel;
    this.words = new SimilarWords(context.messages());
    this.export = new SimilarExport(viewModel, services.exports(), services.places(), words);
    this.map = new Scatter(thumbnails, new Hand());
    this.side = new PicturesPanel(viewModel, words, thumbnails);
    map.setId("similar-map");
    label(failed, "similar-failed", "second");
    label(leftOut, "similar-left", "second");
    label(looked, "similar-looked", "caption");
    label(axes, "similar-axes", "number");
    label(apart, "similar-apart", "second");
    label(depth, "similar-depth", "second");
    Tooltips.on(apart, words.text("similar.apart.tip"));
    Tooltips.on(axes, words.text("similar.axes.tip"));
    content.getStyleClass().add("similar");
    content.setMinSize(0, 0);
    content.getChildren().setAll(middle(), side);
    Subscriptions.now(context.appearance().widthProperty(), this::fold);
    Subscriptions.now(viewModel.sceneProperty(), this::show);
    Subscriptions.now(viewModel.readingProperty(), this::tellFailure);
    Subscriptions.now(viewModel.nearProperty(), near -> map.showNear(near));
    Subscriptions.now(viewModel.chosenProperty(), map::showChosen);
    Subscriptions.now(viewModel.depthProperty(), this::showDepth);
    Subscriptions.now(viewModel.lookedProperty(), row -> look(row.intValue()));
  }

  Node content() {
    return content;
  }

  private final class Hand implements Scatter.Handler {
    @Override
    public void look(int row) {
      viewModel.lookedProperty().set(row);
    }

    @Override
    public void walk(int row) {
      viewModel.lookedProperty().set(row);
      side.follow(row);
    }

    @Override
    public void open(int row) {
      viewModel.open(row);
    }

    @Override
    public void choose(Set<Integer> rows) {
      viewModel.choosePictures(rows);
    }
  }

  private static void label(Label label, String id, String style) {
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
  }

  private Node middle() {
    looked.setWrapText(false);
    looked.setMinHeight(16);
    looked.managedProperty().unbind();
    looked.setManaged(true);
    BeginPanel begin = new BeginPanel(context, viewModel, words);
    StackPane face = new StackPane(map, begin);
    face.setMinSize(0, 0);
    map.visibleProperty().bind(viewModel.sceneProperty().isNotNull());
    VBox.setVgrow(face, Priority.ALWAYS);
    VBox facts = new VBox(looked, axes, apart, depth);
    facts.getStyleClass().add("similar-facts");
    facts.visibleProperty().bind(map.visibleProperty());
    UntrainedNote untrained =
        new UntrainedNote(context, "similar", words.text("similar.untrained"));
    VBox middle = new VBox(tools(), untrained, failed, leftOut, face, facts);
    middle.setMinSize(0, 0);
    middle.getStyleClass().add("similar-middle");
    HBox.setHgrow(middle, Priority.ALWAYS);
    return middle;
  }

  private Node tools() {
    ToggleButton lasso = new ToggleButton("", new FontIcon("fth-edit-2"));
    lasso.setId("similar-lasso");
    lasso.setAccessibleText(words.text("similar.lasso"));
    Tooltips.on(lasso, words.text("similar.lasso.tip"));
    Subscriptions.now(lasso.selectedProperty(), map::useLasso);
    Button fit = new Button("", new FontIcon("fth-maximize"));
    fit.setId("similar-fit");
    fit.setAccessibleText(words.text("similar.fit"));
    Tooltips.on(fit, words.text("similar.fit.tip"));
    fit.setOnAction(event -> map.fit());
    MenuButton save = saving();
    for (Node tool : new Node[] {lasso, fit, save}) {
      tool.disableProperty().bind(viewModel.sceneProperty().isNull());
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(8, new CallMenu(viewModel, words), layouts(), gap, lasso, fit, save);
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.setMinHeight(32);
    return tools;
  }

  private MenuButton saving() {
    MenuItem picture = new MenuItem(words.text("similar.save.png"));
    picture.setId("similar-save-png");
    picture.setOnAction(event -> export.picture(this::drawn));
    MenuItem table = new MenuItem(words.text("similar.save.csv"));
    table.setId("similar-save-csv");
    table.setOnAction(event -> export.table());
    MenuButton save = new MenuButton("", new FontIcon("fth-download"), picture, table);
    save.setId("similar-save");
    save.setAccessibleText(words.text("similar.save"));
    Tooltips.on(save, words.text("similar.save"));
    return save;
  }

  /** The map on the colour that it stands on. */
  Pixels drawn() {
    Background ground = content.getBackground();
    boolean isEmpty = ground == null || ground.getFills().isEmpty();
    return map.drawn(isEmpty ? Color.WHITE : ground.getFills().get(0).getFill());
  }

  private Node layouts() {
    ToggleButton plane = new ToggleButton(words.text("similar.pca"));
    ToggleButton neighbours = new ToggleButton(words.text("similar.umap"));
    plane.setId("similar-pca");
    neighbours.setId("similar-umap");
    Tooltips.on(plane, words.text("similar.pca.tip"));
    Tooltips.on(neighbours, words.text("similar.umap.tip"));
    plane.setOnAction(event -> viewModel.neighboursProperty().set(false));
    neighbours.setOnAction(event -> viewModel.neighboursProperty().set(true));
    SegmentedButton both = new SegmentedButton(plane, neighbours);
    both.getStyleClass().add("word-segments");
    OneToggle.keep(both.getToggleGroup());
    Subscriptions.now(
        viewModel.neighboursProperty(), now -> (now ? neighbours : plane).setSelected(true));
    both.disableProperty().bind(viewModel.sceneProperty().isNull());
    return both;
  }

  private void fold(WidthClass width) {
    double wanted = width == WidthClass.NARROW ? NARROW_SIDE : SIDE;
    side.setMinWidth(wanted);
    side.setMaxWidth(wanted);
    side.setPrefWidth(wanted);
  }

  private void show(@Nullable Scene scene) {
    map.show(scene);
    side.setVisible(scene != null);
    side.setManaged(scene != null);
    leftOut.setText(scene == null ? "" : words.leftOut(scene.alike()));
    Tooltips.on(leftOut, scene == null ? "" : words.leftOutReasons(scene.alike().leftOut()));
    axes.setText(scene == null ? "" : words.axes(scene));
    showDepth(viewModel.depthProperty().get());
    look(viewModel.lookedProperty().get());
  }

  /** Where there is no map, what stands in its place tells it. */
  private void tellFailure(JobState<Alike> state) {
    Explained why = state instanceof JobState.Failed<Alike> told ? told.why() : null;
    boolean map = viewModel.sceneProperty().get() != null;
    failed.setText(why == null || !map ? "" : why.whole());
  }

  private void showDepth(Map<String, NearestClass> known) {
    Scene scene = viewModel.sceneProperty().get();
    apart.setText(scene == null ? "" : words.apart(scene, known));
    depth.setText(scene == null ? "" : words.depth(scene, known));
  }

  private void look(int row) {
    Scene scene = viewModel.sceneProperty().get();
    map.showLooked(row);
    if (scene == null || row == SimilarViewModel.NONE) {
      looked.setText(words.text("similar.hint"));
      map.setAccessibleText(scene == null ? "" : words.text("similar.map", scene.points().length));
      return;
    }
    String said = words.picture(scene, row, viewModel.nearProperty().get());
    looked.setText(said);
    map.setAccessibleText(said);
  }
}
