package org.resnetexplorer.app.lesions;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.export.copy.Copyable;

/**
 * The board below the net, or board, channels and lesions beside each other; one of them where
 * there is less room.
 */
final class LesionsController implements Copies {
  private final PaneContext context;
  private final LesionsWords words;
  private final Board board;
  private final ChannelEffects channels;
  private final ScrollPane lesions;
  private final ToggleButton boardFace;
  private final ToggleButton channelsFace;
  private final ToggleButton lesionsFace;
  private final LesionsViewModel viewModel;

  @FXML private HBox header;
  @FXML private VBox face;
  @FXML private HBox columns;
  @FXML private VBox empty;

  LesionsController(PaneContext context) {
    this.context = context;
    this.words = new LesionsWords(context.messages());
    this.viewModel = new LesionsViewModel(context);
    this.board = new Board(context, viewModel, words);
    this.channels = new ChannelEffects(context, viewModel, words);
    this.lesions = new ScrollPane(new LesionList(context, viewModel, words));
    this.boardFace = face("lesions-face-board", "lesions.face.board");
    this.channelsFace = face("lesions-face-channels", "lesions.face.channels");
    this.lesionsFace = face("lesions-face-lesions", "lesions.face.lesions");
  }

  private ToggleButton face(String id, String key) {
    ToggleButton face = new ToggleButton(context.messages().text(key));
    face.setId(id);
    return face;
  }

  @FXML
  private void initialize() {
    lesions.setFitToWidth(true);
    lesions.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    lesions.getStyleClass().add("lesion-scroll");
    SegmentedButton faces = new SegmentedButton(boardFace, channelsFace, lesionsFace);
    faces.getStyleClass().add("word-segments");
    faces.setMinWidth(Region.USE_PREF_SIZE);
    boardFace.setSelected(true);
    OneToggle.keep(faces.getToggleGroup());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    header.getChildren().setAll(gap, faces);
    HBox.setHgrow(board, Priority.ALWAYS);
    Subscriptions.onInvalidation(faces.getToggleGroup().selectedToggleProperty(), this::arrange);
    Subscriptions.onInvalidation(context.appearance().widthProperty(), this::arrange);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::showRun);
    String untrained = words.text("lesions.untrained");
    face.getChildren().add(0, new UntrainedNote(context, "lesions", untrained));
    arrange();
    showRun();
  }

  /** Where all have room beside each other, the board is there too while sliders are dragged. */
  private void arrange() {
    boolean wide = context.appearance().widthProperty().get() == WidthClass.WIDE;
    if (wide && channelsFace.isSelected()) {
      lesionsFace.setSelected(true);
      return;
    }
    boolean all = wide && lesionsFace.isSelected();
    channelsFace.setVisible(!wide);
    channelsFace.setManaged(!wide);
    lesionsFace.setText(words.text(wide ? "lesions.face.both" : "lesions.face.lesions"));
    columns.getChildren().setAll(all ? List.of(board, channels, lesions) : List.of(chosen()));
    board.standAlone(!all);
    HBox.setHgrow(channels, all ? Priority.NEVER : Priority.ALWAYS);
    HBox.setHgrow(lesions, all ? Priority.NEVER : Priority.ALWAYS);
  }

  private Node chosen() {
    if (channelsFace.isSelected()) {
      return channels;
    }
    return lesionsFace.isSelected() ? lesions : board;
  }

  private void showRun() {
    boolean there = context.appState().runProperty().get() != null;
    empty.setVisible(!there);
    face.setVisible(there);
  }

  /** For the line of tabs. */
  Node header() {
    return header;
  }

  @Override
  public List<Copyable> copies() {
    return new LesionsCopies(viewModel, context.messages()).copies();
  }
}
