package org.resnetexplorer.app.diagram;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.FxTextMeasure;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.controls.YieldingLine;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.export.copy.Copyable;

/** Puts canvas and caption together. */
final class DiagramController implements Copies {
  /** At the usual size of texts. */
  private static final double CAPTION = 86;

  /** The two lines of a folded caption at the usual size of texts. */
  private static final double FOLDED_LINES = 38;

  /** Above and below them at every size. */
  private static final double FOLDED_PADDING = 20;

  private final PaneContext context;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final DiagramViewModel model;
  private final CaptionViewModel captions;
  private final DiagramCanvas canvas;

  private final FigureViewModel figures;
  private final FigurePanel figure;
  private final Button export = new Button();
  private @Nullable Explanations explanations;

  @FXML private BorderPane root;
  @FXML private HBox captionStrip;
  @FXML private VBox caption;
  @FXML private Region captionKind;
  @FXML private Label captionTitle;
  @FXML private Label captionSentence;
  @FXML private FactRow captionFacts;
  @FXML private YieldingLine captionLine;

  DiagramController(PaneContext context, Exports exports) {
    this.context = context;
    this.model = new DiagramViewModel(context, measure);
    this.captions = new CaptionViewModel(context);
    this.canvas = new DiagramCanvas(model, context, measure);
    this.figures = new FigureViewModel(model, context, exports);
    this.figure = new FigurePanel(figures, context);
  }

  @FXML
  private void initialize() {
    root.setCenter(canvas);
    // As a strip above other panes the diagram has no caption, nor where one is read in little
    // room.
    captionStrip
        .visibleProperty()
        .bind(Bindings.and(context.alone(), context.appearance().readingBelowProperty().not()));
    captionStrip.managedProperty().bind(captionStrip.visibleProperty());
    explanations = new Explanations(canvas, model, context);
    explanations.install();
    Subscriptions.now(captions.captionProperty(), this::showCaption);
    Subscriptions.onInvalidation(context.appearance().widthProperty(), this::fold);
    Subscriptions.onInvalidation(context.appearance().lowProperty(), this::fold);
    Subscriptions.onInvalidation(context.appearance().textSizeProperty(), this::fold);
    fold();
  }

  /** How deep the canvas looks, what the selection means, and the way out; for the header. */
  Node tools() {
    Button explain = new Button();
    dress(explain, "explain", "fth-help-circle", this::explain);
    dress(export, "export", "fth-download", this::export);
    DepthSwitch depths = new DepthSwitch(model, context);
    HBox row = new HBox(depths, explain, export);
    row.setAlignment(Pos.CENTER_RIGHT);
    row.getStyleClass().add("diagram-tools");
    return row;
  }

  private void dress(Button button, String name, String icon, Runnable action) {
    String words = context.messages().text("canvas.action." + name);
    button.setId("diagram-" + name);
    button.getStyleClass().add("icon-button");
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(words);
    Tooltips.on(button, words);
    button.setOnAction(event -> action.run());
  }

  private void explain() {
    if (explanations != null) {
      explanations.explainSelected();
    }
  }

  /** Asks how the drawing is to be saved or copied. */
  void export() {
    figure.show(export);
  }

  /** Shows the net, a stage or a block around the selection. */
  void show(Zoom zoom) {
    model.show(zoom);
  }

  /** How much of the net is shown. */
  Zoom zoom() {
    View view = model.viewProperty().get();
    if (view instanceof View.Net) {
      return Zoom.NET;
    }
    if (view instanceof View.Stage) {
      return Zoom.STAGE;
    }
    // Stem and head are what suits what is in them.
    return view instanceof View.BlockView ? Zoom.BLOCK : Zoom.AUTO;
  }

  /** Shows the drawing larger. */
  void zoomIn() {
    canvas.zoomIn();
  }

  /** Shows the drawing smaller. */
  void zoomOut() {
    canvas.zoomOut();
  }

  /** Shows the drawing whole. */
  void fit() {
    canvas.fit();
  }

  private void showCaption(Caption shown) {
    if (shown == null) {
      return;
    }
    List<String> styles = List.of("caption-kind", shown.styleClass());
    if (!captionKind.getStyleClass().equals(styles)) {
      captionKind.getStyleClass().setAll(styles);
    }
    captionTitle.setText(shown.title());
    captionSentence.setText(shown.sentence());
    captionFacts.show(shown.facts());
    captionLine.say(CaptionLine.of(shown));
  }

  /** In a small window the facts become one line of text. */
  private void fold() {
    boolean folded =
        context.appearance().lowProperty().get()
            || context.appearance().widthProperty().get() == WidthClass.NARROW;
    captionFacts.setVisible(!folded);
    captionFacts.setManaged(!folded);
    captionSentence.setVisible(!folded);
    captionSentence.setManaged(!folded);
    captionLine.setVisible(folded);
    captionLine.setManaged(folded);
    caption.setMaxWidth(folded ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
    // Longer and shorter captions must not make the canvas above jump.
    double large = Math.max(1, context.appearance().textSizeProperty().get().factor());
    double height = Math.ceil(folded ? FOLDED_PADDING + large * FOLDED_LINES : large * CAPTION);
    captionStrip.setMinHeight(height);
    captionStrip.setPrefHeight(height);
    captionStrip.setMaxHeight(height);
  }

  @Override
  public List<Copyable> copies() {
    return figures.isPossible()
        ? List.of(new Copyable.Figure(figures.title(), figures::pixels))
        : List.of();
  }
}
