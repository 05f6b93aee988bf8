package org.resnetexplorer.app.number;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.explain.field.EffectiveField;
import org.resnetexplorer.explain.field.Window;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Veil;
import org.resnetexplorer.text.Messages;

/** What the cell could see of the picture and of every call before it, and what it did see. */
final class SeenPanel extends HBox {
  private static final double ROW = 24;
  private static final double LIST = 220;
  private static final double PERCENT = 100;

  private final Messages messages;
  private final SeenViewModel viewModel;
  private final SeenView view = new SeenView();
  private final ColourLegend legend = new ColourLegend();
  private final Label could = new Label();
  private final Label did = new Label();
  private final ListView<SeenViewModel.Earlier> list = new ListView<>();
  private boolean choosing;

  SeenPanel(Messages messages, SeenViewModel viewModel) {
    this.messages = messages;
    this.viewModel = viewModel;
    getStyleClass().add("seen-panel");
    could.setId("seen-could");
    did.setId("seen-did");
    for (Label label : new Label[] {could, did}) {
      label.getStyleClass().add("caption");
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    view.setMinSize(0, 0);
    view.setPrefSize(150, 150);
    VBox.setVgrow(view, Priority.ALWAYS);
    VBox left = new VBox(could, view, legend, did);
    left.getStyleClass().add("seen-picture");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    list.setId("seen-calls");
    list.setFixedCellSize(ROW);
    list.setPrefSize(LIST, 0);
    list.setMinWidth(LIST);
    list.setItems(viewModel.earlier());
    list.setCellFactory(of -> new Row());
    Subscriptions.onChange(
        list.getSelectionModel().selectedItemProperty(), (before, now) -> chosen(now));
    getChildren().setAll(left, list);
    Subscriptions.now(viewModel.seenProperty(), this::show);
  }

  private void chosen(SeenViewModel.@Nullable Earlier now) {
    if (now != null && !choosing) {
      viewModel.sourceProperty().set(now.source());
    }
  }

  private void show(SeenViewModel.@Nullable Seen seen) {
    view.show(seen);
    could.setText(seen == null ? "" : could(seen.of()));
    did.setText(seen == null ? "" : did(seen));
    legend.setVisible(seen != null && !seen.field().isZero());
    if (seen != null) {
      var scale = Veil.scale(seen.field().map().values());
      legend.show(scale, messages.text("number.seen.legend"));
      choosing = true;
      list.getSelectionModel().select(seen.of());
      choosing = false;
      view.setAccessibleText(could.getText() + " " + did.getText());
    }
  }

  private String name(SeenViewModel.Earlier of) {
    Call call = of.call();
    return call == null ? messages.text("number.picture") : call.name();
  }

  private String could(SeenViewModel.Earlier of) {
    Window window = of.window();
    return messages.text(
        "number.seen.could",
        name(of),
        window.columns(),
        window.rows(),
        of.shape().width(),
        of.shape().height());
  }

  private String did(SeenViewModel.Seen seen) {
    EffectiveField field = seen.field();
    if (field.isZero()) {
      return messages.text("number.seen.nothing");
    }
    int half = field.placesOfHalf();
    int all = seen.of().window().rows() * seen.of().window().columns();
    return messages.text("number.seen.did", half, all, Numbers.compact(PERCENT * half / all));
  }

  /** One of the earlier calls, and how much of it can be seen. */
  private final class Row extends ListCell<SeenViewModel.Earlier> {
    private final Label name = new Label();
    private final Label window = new Label();
    private final HBox line = new HBox(name, window);

    Row() {
      name.getStyleClass().add("number");
      window.getStyleClass().addAll("number", "seen-window");
      window.setMinWidth(Region.USE_PREF_SIZE);
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(0);
      HBox.setHgrow(name, Priority.ALWAYS);
      line.setMinWidth(0);
      line.setPrefWidth(0);
      line.getStyleClass().add("seen-row");
    }

    @Override
    protected void updateItem(SeenViewModel.@Nullable Earlier item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      name.setText(name(item));
      window.setText(item.window().columns() + " × " + item.window().rows());
      setGraphic(line);
    }
  }
}
