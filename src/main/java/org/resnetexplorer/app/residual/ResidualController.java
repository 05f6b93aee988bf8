package org.resnetexplorer.app.residual;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.ChannelKeys;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.residual.BlockResponse;
import org.resnetexplorer.export.copy.Copyable;

/** The sum of one block, or all blocks beside each other, in the lower pane. */
final class ResidualController implements Copies {
  private final PaneContext context;
  private final ResidualViewModel viewModel;
  private final ResidualWords words;
  private final SumStrip sum;
  private final SharePanel shares;

  @FXML private HBox header;
  @FXML private ScrollPane blockFace;
  @FXML private ScrollPane netFace;
  @FXML private TableView<BlockResponse> table;
  @FXML private VBox empty;
  @FXML private VBox plain;
  private final Label title = new Label();

  ResidualController(PaneContext context) {
    this.context = context;
    this.viewModel = new ResidualViewModel(context);
    this.words = new ResidualWords(context.messages());
    this.sum = new SumStrip(context, viewModel, words);
    this.shares = new SharePanel(context.messages(), viewModel, words);
  }

  @FXML
  private void initialize() {
    fillHeader();
    netFace.setContent(new NetCharts(context.messages(), viewModel, words));
    new ResponseTable(context.messages(), viewModel, words, table);
    Subscriptions.now(context.appearance().widthProperty(), this::layOut);
    ChannelKeys.install(blockFace, viewModel::step);
    blockFace.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.now(viewModel.stripProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.blockProperty(), this::showTitle);
    Subscriptions.onInvalidation(viewModel.faceProperty(), this::showFace);
    Subscriptions.onInvalidation(viewModel.addsProperty(), this::showFace);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::showFace);
    Subscriptions.onInvalidation(viewModel.stripProperty(), this::showFace);
    showFace();
  }

  private void fillHeader() {
    ToggleButton block = segment("residual.face.block", ResidualViewModel.Face.BLOCK);
    ToggleButton net = segment("residual.face.net", ResidualViewModel.Face.NET);
    ToggleButton numbers = segment("residual.face.table", ResidualViewModel.Face.TABLE);
    SegmentedButton faces = new SegmentedButton(block, net, numbers);
    faces.getStyleClass().add("word-segments");
    block.setSelected(true);
    OneToggle.keep(faces.getToggleGroup());
    Subscriptions.now(
        viewModel.faceProperty(),
        face ->
            faces
                .getToggleGroup()
                .selectToggle(
                    switch (face) {
                      case BLOCK -> block;
                      case NET -> net;
                      case TABLE -> numbers;
                    }));
    block.disableProperty().bind(viewModel.blockProperty().isNull());
    title.setId("residual-title");
    title.getStyleClass().add("maps-name");
    title.setMinWidth(0);
    title
        .visibleProperty()
        .bind(context.appearance().widthProperty().isNotEqualTo(WidthClass.NARROW));
    title.managedProperty().bind(title.visibleProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    faces.setMinWidth(Region.USE_PREF_SIZE);
    StackPane around = new StackPane(faces);
    around.setMinWidth(Region.USE_PREF_SIZE);
    String why = context.messages().text("residual.face.block.none");
    // A button that is disabled shows no tooltip; what is around it does.
    Subscriptions.now(viewModel.blockProperty(), of -> Tooltips.on(around, of == null ? why : ""));
    header.getChildren().setAll(title, gap, around);
  }

  private ToggleButton segment(String key, ResidualViewModel.Face face) {
    ToggleButton segment = new ToggleButton(context.messages().text(key));
    segment.setId("residual-" + key.substring(key.lastIndexOf('.') + 1));
    segment.setOnAction(event -> viewModel.chosenProperty().set(face));
    return segment;
  }

  /** Side by side where there is room, else below each other. */
  private void layOut(WidthClass width) {
    Pane content = width == WidthClass.WIDE ? new HBox() : new VBox();
    content.getStyleClass().add("sum-face");
    HBox.setHgrow(shares, Priority.ALWAYS);
    content.getChildren().setAll(sum, shares);
    blockFace.setContent(content);
  }

  private void show(Strip strip) {
    if (strip != null) {
      sum.show(strip);
      shares.show(strip);
    }
    showTitle();
  }

  private void showTitle() {
    var block = viewModel.blockProperty().get();
    title.setText(block == null ? "" : words.title(block, viewModel.stripProperty().get()));
  }

  private void showFace() {
    Run run = context.appState().runProperty().get();
    ResidualViewModel.Face face = viewModel.faceProperty().get();
    boolean there = run != null;
    empty.setVisible(!there);
    boolean adds = viewModel.addsProperty().get();
    plain.setVisible(!adds);
    boolean strip = viewModel.stripProperty().get() != null;
    blockFace.setVisible(there && face == ResidualViewModel.Face.BLOCK && strip);
    netFace.setVisible(there && adds && face == ResidualViewModel.Face.NET);
    table.setVisible(there && adds && face == ResidualViewModel.Face.TABLE);
  }

  /** With Shift, arrows walk over the cells. */
  private void pressed(KeyEvent event) {
    if (!event.isShiftDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> viewModel.moveCell(0, -1);
      case RIGHT -> viewModel.moveCell(0, 1);
      case UP -> viewModel.moveCell(-1, 0);
      case DOWN -> viewModel.moveCell(1, 0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** For the line of tabs. */
  Node header() {
    return header;
  }

  @Override
  public List<Copyable> copies() {
    return new ResidualCopies(viewModel, words, context.messages()).copies();
  }
}
