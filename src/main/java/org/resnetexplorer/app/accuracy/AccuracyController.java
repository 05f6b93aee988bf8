package org.resnetexplorer.app.accuracy;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.FileSaving;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.export.JudgedCsv;

/** What is confused on the left, figures and pictures on the right; before, the way there. */
final class AccuracyController {
  private static final int HALF = 50;

  private final PaneContext context;
  private final Exports exports;
  private final AccuracyViewModel viewModel;
  private final AccuracyWords words;
  private final Notice notice;
  private final Views views;
  private final FigureTiles figures;
  private final PictureGrid pictures;
  private final Label head = new Label();
  private final Button out = new Button();
  private final Label changed = new Label();
  private final Button again = new Button();
  private final Label look = new Label();
  private final Button all = new Button();
  private final VBox face = new VBox();
  private final StackPane content = new StackPane();

  AccuracyController(PaneContext context, PaneServices services, AccuracyViewModel viewModel) {
    this.context = context;
    this.exports = services.exports();
    this.viewModel = viewModel;
    this.words = new AccuracyWords(context.messages());
    this.notice = new Notice(viewModel, context.dataSets(), services.waysIn(), words);
    this.views = new Views(viewModel, words);
    this.figures = new FigureTiles(words);
    this.pictures =
        new PictureGrid(
            viewModel,
            words,
            context.appState(),
            new PictureThumbnails(services.pictures().thumbnails(), context.appState()));
    build();
    Subscriptions.now(context.appearance().widthProperty(), figures::layOut);
    Subscriptions.onInvalidation(viewModel.obstacleProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.keptProperty(), this::show);
    Subscriptions.onInvalidation(context.dataSets().truthProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.stateProperty(), this::show);
    Subscriptions.now(viewModel.chosenProperty(), this::showPictures);
    show();
  }

  Node content() {
    return content;
  }

  private void build() {
    GridPane halves = new GridPane();
    halves.getStyleClass().add("accuracy-halves");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(HALF);
    RowConstraints tall = new RowConstraints();
    tall.setVgrow(Priority.ALWAYS);
    halves.getColumnConstraints().setAll(half, half);
    halves.getRowConstraints().setAll(tall);
    halves.add(views.content(), 0, 0);
    halves.add(right(), 1, 0);
    halves.setMinSize(0, 0);
    VBox.setVgrow(halves, Priority.ALWAYS);
    face.getStyleClass().add("accuracy-face");
    face.setMinSize(0, 0);
    UntrainedNote untrained =
        new UntrainedNote(context, "accuracy", words.text("accuracy.untrained"));
    face.getChildren().setAll(head(), untrained, halves);
    content.setMinSize(0, 0);
    content.getStyleClass().add("pane");
    content.getChildren().setAll(face, notice.content());
  }

  private Node head() {
    head.setId("accuracy-head");
    changed.setId("accuracy-changed");
    changed.setText(words.text("accuracy.changed"));
    for (Label line : List.of(head, changed)) {
      line.getStyleClass().add("second");
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      line.managedProperty().bind(line.visibleProperty());
    }
    button(out, "accuracy-left-out", views::chooseLeftOut);
    button(again, "accuracy-again", viewModel::again);
    again.setText(words.text("accuracy.again"));
    Button save = new Button();
    button(save, "accuracy-save", this::save);
    save.setText(words.text("accuracy.save"));
    save.setGraphic(new FontIcon("fth-download"));
    FlowPane line = new FlowPane(8, 0, head, out, changed, again, save);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static void button(Button button, String id, Runnable handler) {
    button.setId(id);
    button.getStyleClass().add("link-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(event -> handler.run());
  }

  private Node right() {
    look.setId("accuracy-look");
    look.getStyleClass().add("strong");
    look.setMinWidth(0);
    button(all, "accuracy-all", () -> viewModel.choose(new Look.Mistakes()));
    all.setText(words.text("accuracy.all"));
    HBox line = new HBox(8, look, all);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(28);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    VBox right = new VBox(figures.content(), line, pictures);
    right.getStyleClass().add("accuracy-half");
    right.setMinSize(0, 0);
    return right;
  }

  private void show() {
    Measured now = viewModel.measured();
    boolean hasFigures =
        now != null
            && viewModel.obstacleProperty().get() == null
            && now.evaluation().pictures() > 0;
    face.setVisible(hasFigures);
    notice.content().setVisible(!hasFigures);
    if (!hasFigures || now == null) {
      notice.show();
      return;
    }
    head.setText(words.head(now));
    out.setText(words.text("accuracy.leftout", now.picturesOut()));
    out.setVisible(!now.leftOut().isEmpty());
    changed.setVisible(now.changed());
    again.setVisible(now.changed());
    views.show(now);
    figures.show(now);
  }

  private void showPictures(@Nullable Chosen now) {
    pictures.show(now);
    look.setText(now == null ? "" : now.look().said(words, now.of(), now.pictures().size()));
    all.setVisible(now != null && !(now.look() instanceof Look.Mistakes));
  }

  private void save() {
    Measured now = viewModel.measured();
    if (now != null) {
      List<JudgedCsv.Row> rows =
          now.evaluation().judged().stream()
              .map(
                  each ->
                      new JudgedCsv.Row(
                          each.picture().path(),
                          words.name(now, each.truth()),
                          words.name(now, each.answer()),
                          each.confidence()))
              .toList();
      new FileSaving(context.appState(), context.background(), exports)
          .ask(
              content.getScene().getWindow(),
              "accuracy.csv",
              now.set().replace('/', '-'),
              "csv",
              file -> JudgedCsv.write(file, rows));
    }
  }
}
