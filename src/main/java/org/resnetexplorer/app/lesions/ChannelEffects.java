package org.resnetexplorer.app.lesions;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.explain.lesion.ChannelRanking;
import org.resnetexplorer.network.Call;

/**
 * The channels of the selected call, those first without which the number asked about changes most;
 * they come while they are computed.
 */
final class ChannelEffects extends VBox {
  private static final double ROW = 22;

  private final LesionsViewModel viewModel;
  private final LesionsWords words;
  private final Label title = new Label();
  private final Label progress = new Label();
  private final Button start = new Button();
  private final ListView<ChannelRanking.Row> list = new ListView<>();
  private double greatest = 1;

  ChannelEffects(PaneContext context, LesionsViewModel viewModel, LesionsWords words) {
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().add("channel-effects");
    title.getStyleClass().add("lesions-title");
    title.setMinWidth(0);
    progress.getStyleClass().add("number");
    progress.setMinWidth(0);
    start.setId("rank-channels");
    start.getStyleClass().add("link-button");
    start.setMinWidth(Region.USE_PREF_SIZE);
    start.setOnAction(
        event -> {
          if (viewModel.ranksProperty().get()) {
            viewModel.stopRanking();
          } else {
            viewModel.rank();
          }
        });
    list.setId("channel-effects");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new Cell());
    list.setAccessibleText(words.text("lesions.channels.list"));
    VBox.setVgrow(list, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(progress, gap, start);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, line, list);
    Subscriptions.onInvalidation(viewModel.rankingProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.ranksProperty(), this::show);
    Subscriptions.onInvalidation(context.selection().callProperty(), this::show);
    Subscriptions.onInvalidation(context.questions().askedProperty(), this::show);
    Subscriptions.onChange(
        list.getSelectionModel().selectedItemProperty(),
        (before, now) -> {
          if (now != null) {
            viewModel.selectChannel(now.channel());
          }
        });
    show();
  }

  private void show() {
    Call call = viewModel.call();
    LesionsViewModel.Ranking now = viewModel.rankingProperty().get();
    boolean running = viewModel.ranksProperty().get();
    boolean asked = viewModel.asked() != null;
    title.setText(call == null || !asked ? "" : words.text("lesions.channels", call.name()));
    start.setDisable(call == null);
    start.setText(words.text(running ? "lesions.stop" : "lesions.rank"));
    start.setVisible(asked && (running || now == null || !now.isComplete()));
    if (now == null) {
      long runs = Math.max(1, Math.round(viewModel.rankingCost()));
      progress.setText(call == null || !asked ? "" : words.text("lesions.rank.cost", runs));
      Tooltips.on(start, words.text("lesions.rank.why"));
      list.getItems().clear();
      return;
    }
    progress.setText(words.text("lesions.rank.progress", now.rows().size(), now.channels()));
    Comparator<ChannelRanking.Row> bySize =
        Comparator.comparingDouble(row -> -Math.abs(row.effect().change()));
    List<ChannelRanking.Row> sorted = now.rows().stream().sorted(bySize).toList();
    greatest = sorted.isEmpty() ? 1 : Math.abs(sorted.get(0).effect().change());
    list.getItems().setAll(sorted);
  }

  private final class Cell extends ListCell<ChannelRanking.Row> {
    private final Label channel = new Label();
    private final Bar bar = new Bar();
    private final Label change = new Label();
    private final HBox line = new HBox(channel, bar, change);

    Cell() {
      getStyleClass().add("channel-effect");
      channel.getStyleClass().addAll("number", "effect-channel");
      change.getStyleClass().addAll("number", "effect-change");
      line.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(bar, Priority.ALWAYS);
      setMinWidth(0);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(ChannelRanking.@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      LesionsViewModel.Ranking now = viewModel.rankingProperty().get();
      if (row == null || empty || now == null) {
        setGraphic(null);
        return;
      }
      channel.setText(Integer.toString(row.channel()));
      change.setText(LesionsWords.change(row.effect()));
      bar.show(row.effect().change() / greatest);
      String full = words.cut(row.channel(), row.effect(), now.asked().run());
      Tooltips.on(this, full);
      setAccessibleText(full);
      setGraphic(line);
    }
  }

  /** From the middle to the left where the number falls, to the right where it rises. */
  private static final class Bar extends PaintedRegion {
    private double part;

    Bar() {
      super("effect-bar");
      setAccessibleRole(AccessibleRole.NODE);
    }

    void show(double next) {
      part = Double.isFinite(next) ? next : 0;
      repaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
      double middle = Math.rint(width / 2);
      double length = Math.rint(Math.abs(part) * (middle - 2));
      gc.setFill(colour(part < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
      crisp(gc).fill(part < 0 ? middle - length : middle, 4, length, height - 8);
      gc.setFill(colour(Ink.LINE_STRONG));
      crisp(gc).fill(middle, 0, 1, height);
    }
  }
}
