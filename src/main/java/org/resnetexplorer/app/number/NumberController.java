package org.resnetexplorer.app.number;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.text.Messages;

/** One number and all that it is made of. */
final class NumberController {
  private static final double PATCH_WIDTH = 376;
  private static final double SMALL_PATCH_WIDTH = 316;
  private static final double PATCH_EDGES = 8;
  private static final double PATCH_HEIGHT = 108;
  private static final double TOP = 38;
  private static final double HEADING = 30;
  private static final int LEAST_ROWS = 5;
  private static final int MORE_ROWS = 24;
  private static final int MOST_ROWS = 300;

  /** Others and sum. */
  private static final int FOOT_ROWS = 2;

  private final PaneContext context;
  private final Messages messages;
  private final NumberViewModel viewModel;
  private final NumberWords words;
  private final TopLine top;
  private final PatchView patch;
  private final ChainView chain;
  private final KernelMaps maps;
  private final HBox player = new HBox();
  private final VBox mapsColumn;
  private final RankingView ranking;
  private final Label rankingTitle = new Label();
  private final Label running = new Label();
  private final VBox rankingColumn;
  private final SeenPanel seenPanel;
  private final ScrollPane face = new ScrollPane();
  private final VBox content = new VBox();
  private final ToggleButton products;
  private int moreRows;
  private @Nullable Readers rowsOf;

  NumberController(PaneContext context, NumberViewModel viewModel, SeenViewModel seen) {
    this.context = context;
    this.messages = context.messages();
    this.viewModel = viewModel;
    this.words = new NumberWords(messages);
    top = new TopLine(context, viewModel, words);
    patch = new PatchView(viewModel, words, messages.text("number.term.tip"));
    chain = new ChainView(viewModel, words, messages.text("number.bound.tip"));
    maps = new KernelMaps(viewModel.window(), words);
    maps.setId("number-maps");
    fillPlayer();
    mapsColumn = new VBox(maps, player);
    mapsColumn.getStyleClass().add("number-maps-column");
    VBox.setVgrow(maps, Priority.ALWAYS);
    ranking =
        new RankingView(words, viewModel::selectShare, viewModel::followShare, this::showMore);
    ranking.setId("number-ranking");
    Tooltips.on(ranking, messages.text("number.ranking.tip"));
    seenPanel = new SeenPanel(messages, seen);
    products = segment("number.face.products");
    products.setId("number-products");
    ToggleButton sees = segment("number.face.seen");
    sees.setId("number-seen");
    seen.wantedProperty().bind(sees.selectedProperty());
    rankingColumn = rankingColumn(sees);
    arrange();
  }

  private ToggleButton segment(String key) {
    return new ToggleButton(messages.text(key));
  }

  private void fillPlayer() {
    Button back = tool("number.back", "fth-chevron-left");
    back.setOnAction(event -> viewModel.window().step(-1));
    Button play = tool("number.play", "fth-play");
    play.setId("number-play");
    play.setOnAction(event -> viewModel.window().playOrPause());
    Subscriptions.now(
        viewModel.window().playingProperty(),
        playing -> {
          play.setGraphic(new FontIcon(playing ? "fth-pause" : "fth-play"));
          Tooltips.on(play, messages.text(playing ? "number.pause" : "number.play"));
        });
    Button next = tool("number.next", "fth-chevron-right");
    next.setOnAction(event -> viewModel.window().step(1));
    player.getChildren().setAll(back, play, next);
    player.setAlignment(Pos.CENTER);
    player.getStyleClass().add("number-player");
  }

  private Button tool(String key, String icon) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(messages.text(key));
    Tooltips.on(button, messages.text(key));
    return button;
  }

  private VBox rankingColumn(ToggleButton sees) {
    SegmentedButton faces = new SegmentedButton(products, sees);
    faces.getStyleClass().add("word-segments");
    faces.setMinWidth(Region.USE_PREF_SIZE);
    products.setSelected(true);
    OneToggle.keep(faces.getToggleGroup());
    rankingTitle.getStyleClass().add("number-heading");
    rankingTitle.setMinWidth(0);
    running.getStyleClass().add("caption");
    running.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(faces, rankingTitle, gap, running);
    heading.getStyleClass().add("number-ranking-heading");
    heading.setAlignment(Pos.CENTER_LEFT);
    for (Node node : new Node[] {ranking, running}) {
      node.visibleProperty().bind(products.selectedProperty());
      node.managedProperty().bind(node.visibleProperty());
    }
    rankingTitle
        .visibleProperty()
        .bind(
            products
                .selectedProperty()
                .and(context.appearance().widthProperty().isNotEqualTo(WidthClass.MIDDLE)));
    rankingTitle.managedProperty().bind(rankingTitle.visibleProperty());
    seenPanel.visibleProperty().bind(sees.selectedProperty());
    seenPanel.managedProperty().bind(seenPanel.visibleProperty());
    VBox.setVgrow(seenPanel, Priority.ALWAYS);
    VBox column = new VBox(heading, ranking, seenPanel);
    column.getStyleClass().add("number-ranking-column");
    column.setMinWidth(0);
    return column;
  }

  private void arrange() {
    face.setFitToWidth(true);
    face.setFitToHeight(true);
    face.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    face.setFocusTraversable(false);
    face.setId("number-face");
    face.visibleProperty().bind(viewModel.proofProperty().isNotNull());
    VBox.setVgrow(face, Priority.ALWAYS);
    String untrained = messages.text("number.untrained");
    content.getChildren().setAll(new UntrainedNote(context, "number", untrained), face);
    content.getStyleClass().add("number-pane");
    content.setMinSize(0, 0);
    content.setPrefSize(100, 100);
    Subscriptions.now(context.appearance().widthProperty(), this::layOut);
    Subscriptions.now(viewModel.proofProperty(), this::show);
    Subscriptions.onChange(face.heightProperty(), (before, now) -> showRanking());
  }

  /** Three columns where there is room, else the ranking below the rest. */
  private void layOut(WidthClass width) {
    VBox proof = new VBox(patch, chain);
    proof.getStyleClass().add("number-proof");
    proof.setMinWidth(patchWidth() + PATCH_EDGES);
    proof.setPrefWidth(patchWidth() + PATCH_EDGES);
    HBox.setHgrow(rankingColumn, Priority.ALWAYS);
    Pane columns;
    if (width == WidthClass.NARROW) {
      HBox upper = new HBox(mapsColumn, proof);
      upper.getStyleClass().add("number-columns");
      HBox.setHgrow(proof, Priority.ALWAYS);
      columns = new VBox(upper, rankingColumn);
      columns.getStyleClass().add("number-rows");
    } else {
      columns = new HBox(mapsColumn, proof, rankingColumn);
      columns.getStyleClass().add("number-columns");
    }
    VBox.setVgrow(columns, Priority.ALWAYS);
    VBox all = new VBox(top, columns);
    all.getStyleClass().add("number-all");
    face.setContent(all);
    show(viewModel.proofProperty().get());
  }

  private double patchWidth() {
    return context.appearance().widthProperty().get() == WidthClass.MIDDLE
        ? SMALL_PATCH_WIDTH
        : PATCH_WIDTH;
  }

  private void show(@Nullable Proof proof) {
    if (proof == null) {
      return;
    }
    if (proof.readers() != rowsOf) {
      rowsOf = proof.readers();
      moreRows = 0;
    }
    top.show(proof);
    patch.show(proof, patchWidth(), PATCH_HEIGHT);
    chain.show(proof);
    Shape in = proof.headReader().inputShape(0);
    boolean moves = in.height() * in.width() > 1;
    mapsColumn.setVisible(moves);
    mapsColumn.setManaged(moves);
    maps.show(proof);
    player.setVisible(proof.walk().leadsAnywhere());
    rankingTitle.setText(words.rankingTitle(proof));
    showRanking();
  }

  private void showMore() {
    moreRows = Math.min(MOST_ROWS, moreRows + MORE_ROWS);
    showRanking();
  }

  private void showRanking() {
    Proof proof = viewModel.proofProperty().get();
    if (proof == null) {
      return;
    }
    double room = face.getHeight() - TOP - HEADING;
    int bias = proof.head().constant() == 0 ? 0 : 1;
    int fitting = (int) (room / (RankingView.ROW * ranking.textScale())) - FOOT_ROWS - bias;
    Waterfall waterfall = Waterfall.of(proof, Math.max(LEAST_ROWS, fitting) + moreRows);
    ranking.show(waterfall);
    running.setText(words.runningSum(waterfall.power()));
    ranking.setAccessibleText(rankingTitle.getText() + ". " + words.title(proof));
  }

  Node content() {
    return content;
  }
}
