package org.resnetexplorer.app.epochs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;

/** The line to play with, what the scale of the maps is, and the answers over the checkpoints. */
final class EpochsController {
  private static final double TEXT_WIDTH = 520;

  private final EpochsViewModel viewModel;
  private final EpochsWords words;
  private final PlayBar bar;
  private final AnswerChart chart;
  private final FilmStrip film;
  private final CheckBox hold = new CheckBox();
  private final Label scale = new Label();
  private final Label progress = new Label();
  private final Label reading = new Label();
  private final Label left = new Label();
  private final VBox body = new VBox();
  private final VBox none = new VBox();
  private final StackPane content = new StackPane();

  /**
   * @param waysIn of folders by a person's hand
   */
  EpochsController(PaneContext context, EpochsViewModel viewModel, Pictures waysIn) {
    this.viewModel = viewModel;
    this.words = new EpochsWords(context.messages());
    this.bar = new PlayBar(viewModel, words, waysIn);
    this.chart = new AnswerChart(words, this::tell, viewModel::show);
    this.film = new FilmStrip(words, chart, viewModel::show);
    fillBody();
    fillNone(waysIn);
    content.setId("epochs");
    content.getStyleClass().addAll("pane", "epochs-pane");
    content.setMinSize(0, 0);
    content.getChildren().setAll(body, none);
    Subscriptions.now(viewModel.shownProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.filmProperty(), this::showFilm);
    Subscriptions.onInvalidation(viewModel.scalesProperty(), this::showScale);
    Subscriptions.onInvalidation(viewModel.callProperty(), this::showScale);
    Subscriptions.onInvalidation(viewModel.look(), this::showScale);
    showScale();
  }

  Node content() {
    return content;
  }

  private void fillBody() {
    hold.setId("epochs-hold");
    hold.setText(words.text("epochs.hold"));
    hold.setMinWidth(Region.USE_PREF_SIZE);
    Tooltips.on(hold, words.text("epochs.hold.why"));
    hold.setOnAction(event -> viewModel.hold(hold.isSelected()));
    scale.setId("epochs-scale");
    scale.getStyleClass().add("second");
    scale.setMinWidth(0);
    progress.setId("epochs-progress");
    progress.getStyleClass().add("second");
    progress.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, hold, scale, gap, progress);
    line.setAlignment(Pos.CENTER_LEFT);
    chart.setId("epochs-chart");
    VBox.setVgrow(chart, Priority.ALWAYS);
    film.setId("epochs-film");
    film.managedProperty().bind(film.visibleProperty());
    film.visibleProperty().bind(viewModel.filmProperty().map(shown -> true).orElse(false));
    reading.setId("epochs-reading");
    reading.getStyleClass().add("second");
    left.setId("epochs-left");
    left.getStyleClass().addAll("second", "epochs-left");
    left.managedProperty().bind(left.visibleProperty());
    body.getStyleClass().add("epochs-body");
    body.getChildren().setAll(bar.node(), line, chart, film, reading, left);
    body.setMinSize(0, 0);
  }

  private void fillNone(Pictures waysIn) {
    Label title = new Label(words.text("epochs.none"));
    title.getStyleClass().add("heading");
    Label what = new Label(words.text("epochs.none.what"));
    what.getStyleClass().add("second");
    what.setWrapText(true);
    what.setTextAlignment(TextAlignment.CENTER);
    what.setMaxWidth(TEXT_WIDTH);
    Button open = new Button(words.text("epochs.open"));
    open.setId("epochs-open");
    open.setGraphic(new FontIcon("fth-folder"));
    open.getStyleClass().add("primary");
    open.setOnAction(event -> waysIn.chooseCheckpoints());
    open.disableProperty().bind(viewModel.lookingProperty());
    none.setAlignment(Pos.CENTER);
    none.getStyleClass().add("epochs-none");
    none.getChildren().setAll(title, what, open);
  }

  private void show(@Nullable ShownSeries shown) {
    body.setVisible(shown != null);
    none.setVisible(shown == null);
    chart.show(shown);
    if (shown == null) {
      return;
    }
    bar.show(shown);
    showFilm();
    progress.setText(words.progress(shown));
    left.setText(shown.unfit().isEmpty() ? "" : words.leftOut(shown.unfit()));
    left.setVisible(!shown.unfit().isEmpty());
    Tooltips.on(left, words.lines(shown.unfit()));
    tell(CheckpointSeries.NOWHERE);
  }

  private void showFilm() {
    ShownSeries shown = viewModel.shownProperty().get();
    film.show(
        viewModel.filmProperty().get(),
        shown == null ? CheckpointSeries.NOWHERE : shown.place());
  }

  /** Tells the numbers at a place of the chart; those of the shown one for none. */
  private void tell(int place) {
    ShownSeries shown = viewModel.shownProperty().get();
    if (shown != null) {
      int told = place == CheckpointSeries.NOWHERE ? shown.place() : place;
      reading.setText(told == CheckpointSeries.NOWHERE ? "" : words.reading(shown, told));
    }
  }

  private void showScale() {
    hold.setSelected(viewModel.isHolding());
    scale.setText(
        viewModel.isHolding()
            ? words.scale(viewModel.scalesProperty().get(), viewModel.callProperty().get())
            : "");
    Tooltips.on(scale, scale.getText());
  }
}
