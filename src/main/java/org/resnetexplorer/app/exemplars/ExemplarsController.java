package org.resnetexplorer.app.exemplars;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
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
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.exploration.folder.ExemplarIndex;
import org.resnetexplorer.text.Messages;

/** The page of all channels of a call, a row each. */
final class ExemplarsController {
  /** What of a row is no cut: the channel's number, paddings, the scroll bar. */
  private static final int BESIDE_CUTS = 136;

  private static final int GAP = 6;
  private static final int LEAST_SIDE = 36;
  private static final int MOST_SIDE = 96;

  /** The value below a cut, and what is around both. */
  private static final int BELOW_CUT = 30;

  private final PaneContext context;
  private final Messages messages;
  private final ExemplarsViewModel viewModel;
  private final ExemplarWords words;
  private final List<ChannelRow> rows = new ArrayList<>();
  private final VBox content = new VBox();
  private final Label title = new Label();
  private final Label what = new Label();
  private final Label leftOut = new Label();
  private final MenuButton orders = new MenuButton();
  private final Button other = new Button();
  private final Button save = new Button("", new FontIcon("fth-download"));
  private final ListView<Integer> list = new ListView<>();
  private final Label sentence = new Label();
  private final Button begin = new Button();
  private final VBox message = new VBox(sentence, begin);
  private int side = MOST_SIDE;
  private int place;
  private boolean showing;

  ExemplarsController(
      PaneContext context, ExemplarsViewModel viewModel, Cuts cuts, SheetExport export) {
    this.context = context;
    this.messages = context.messages();
    this.viewModel = viewModel;
    this.words = new ExemplarWords(messages, context.dataSets());
    buildTools(export);
    buildList(cuts);
    build();
    Subscriptions.onChange(viewModel.standProperty(), (before, now) -> show());
    Subscriptions.onChange(viewModel.sheetProperty(), (before, now) -> show());
    Subscriptions.onChange(viewModel.channelProperty(), (before, now) -> showChosen());
    Subscriptions.onChange(context.questions().askedProperty(), (before, now) -> showOther());
    Subscriptions.onChange(context.appState().pictureProperty(), (before, now) -> mark());
    Subscriptions.onChange(context.dataSets().truthProperty(), (before, now) -> list.refresh());
    show();
  }

  private void buildTools(SheetExport export) {
    ToggleGroup group = new ToggleGroup();
    for (Order order : Order.values()) {
      RadioMenuItem item = new RadioMenuItem(words.order(order));
      item.setToggleGroup(group);
      item.setOnAction(event -> viewModel.orderProperty().set(order));
      Subscriptions.now(viewModel.orderProperty(), now -> item.setSelected(now == order));
      orders.getItems().add(item);
    }
    orders.setId("exemplars-order");
    orders.setMinWidth(Region.USE_PREF_SIZE);
    Tooltips.on(orders, messages.text("exemplars.order.tip"));
    Subscriptions.now(viewModel.orderProperty(), now -> orders.setText(words.order(now)));
    other.setId("exemplars-other");
    other.getStyleClass().add("link-button");
    other.setMinWidth(0);
    other.setOnAction(event -> viewModel.find());
    save.setId("exemplars-save");
    save.getStyleClass().add("icon-button");
    save.setAccessibleText(messages.text("exemplars.save"));
    Tooltips.on(save, messages.text("exemplars.save"));
    save.setOnAction(event -> export.sheet());
  }

  private void buildList(Cuts cuts) {
    ChannelRow.Parts parts =
        new ChannelRow.Parts(
            () -> viewModel.sheetProperty().get(),
            () -> side,
            () -> list.isFocused() ? place : -1,
            () -> PictureOpening.openFile(context),
            viewModel::open);
    list.setId("exemplars-list");
    list.getStyleClass().add("exemplars-list");
    list.setAccessibleText(messages.text("exemplars.list"));
    list.setCellFactory(
        view -> {
          ChannelRow row = new ChannelRow(parts, cuts, words, messages);
          rows.add(row);
          return row;
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.onChange(
        list.getSelectionModel().selectedItemProperty(), (before, now) -> chosen(now));
    Subscriptions.onChange(list.focusedProperty(), (before, now) -> mark());
    Subscriptions.onChange(list.widthProperty(), (before, now) -> fit(now.doubleValue()));
    fit(0);
  }

  private void build() {
    title.getStyleClass().add("exemplars-call");
    title.setMinWidth(Region.USE_PREF_SIZE);
    what.getStyleClass().add("caption");
    what.setId("exemplars-what");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.getStyleClass().add("exemplars-what");
    leftOut.setId("exemplars-left");
    leftOut.getStyleClass().addAll("second", "exemplars-what");
    leftOut.setWrapText(true);
    leftOut.setMinHeight(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    BasisSwitch basis = new BasisSwitch("exemplars", viewModel.basisProperty(), words);
    HBox tools = new HBox(title, space, other, basis.node(), orders, save);
    tools.getStyleClass().add("exemplars-tools");
    tools.setAlignment(Pos.CENTER_LEFT);
    sentence.setId("exemplars-sentence");
    sentence.getStyleClass().add("second");
    sentence.setWrapText(true);
    sentence.setMaxWidth(520);
    sentence.setAlignment(Pos.CENTER);
    sentence.setTextAlignment(TextAlignment.CENTER);
    begin.setId("exemplars-begin");
    begin.getStyleClass().add("primary");
    begin.setOnAction(event -> viewModel.find());
    message.setAlignment(Pos.CENTER);
    message.getStyleClass().add("exemplars-message");
    StackPane below = new StackPane(list, message);
    below.setMinHeight(0);
    VBox.setVgrow(below, Priority.ALWAYS);
    content.getStyleClass().add("exemplars-pane");
    content.setMinSize(0, 0);
    content
        .getChildren()
        .setAll(
            tools,
            new UntrainedNote(context, "exemplars", messages.text("exemplars.untrained")),
            what,
            leftOut,
            below);
    for (Node part : Stream.of(what, leftOut, other, sentence, begin).toList()) {
      part.managedProperty().bind(part.visibleProperty());
    }
  }

  Node content() {
    return content;
  }

  private void fit(double width) {
    int room = (int) (width - BESIDE_CUTS) / ExemplarIndex.MOST - GAP;
    int next = Math.max(LEAST_SIDE, Math.min(MOST_SIDE, room));
    if (next != side || list.getFixedCellSize() <= 0) {
      side = next;
      list.setFixedCellSize(side + BELOW_CUT);
      list.refresh();
      comeIntoSight(list.getSelectionModel().getSelectedIndex());
    }
  }

  private void show() {
    Sheet sheet = viewModel.sheetProperty().get();
    list.setVisible(sheet != null);
    message.setVisible(sheet == null);
    save.setDisable(sheet == null);
    if (sheet == null) {
      Stand stand = viewModel.standProperty().get();
      String text =
          stand instanceof Stand.Missing ? messages.text("exemplars.what") : words.stand(stand);
      sentence.setText(text);
      sentence.setVisible(!text.isEmpty());
      begin.setText(words.begin(stand));
      begin.setVisible(!begin.getText().isEmpty());
      title.setText("");
      what.setVisible(false);
      leftOut.setVisible(false);
    } else {
      showSheet(sheet);
    }
    showOther();
  }

  private void showSheet(Sheet sheet) {
    title.setText(sheet.call().name());
    what.setText(words.sheet(sheet));
    what.setVisible(true);
    leftOut.setText(words.leftOut(sheet.found()));
    leftOut.setVisible(!leftOut.getText().isEmpty());
    Tooltips.on(leftOut, words.leftOutReasons(sheet.found()));
    showing = true;
    if (list.getItems().equals(sheet.channels())) {
      list.refresh();
    } else {
      list.getItems().setAll(sheet.channels());
      list.getSelectionModel().clearSelection();
    }
    showing = false;
    showChosen();
  }

  private void showOther() {
    String name = viewModel.otherClass();
    other.setVisible(name != null && viewModel.sheetProperty().get() != null);
    other.setText(name == null ? "" : messages.text("exemplars.other", name));
  }

  private void showChosen() {
    int channel = viewModel.channelProperty().get();
    int at = list.getItems().indexOf(channel);
    if (at < 0 || at == list.getSelectionModel().getSelectedIndex()) {
      return;
    }
    showing = true;
    list.getSelectionModel().clearAndSelect(at);
    list.getFocusModel().focus(at);
    showing = false;
    boolean seen =
        rows.stream()
            .filter(row -> row.getIndex() == at && row.isVisible())
            .anyMatch(
                row ->
                    row.getLayoutY() >= 0
                        && row.getLayoutY() + row.getHeight() <= list.getHeight());
    if (!seen) {
      comeIntoSight(at);
    }
  }

  private void comeIntoSight(int at) {
    if (at >= 0) {
      // Rows that are not laid out yet are scrolled to by guess.
      list.layout();
      list.scrollTo(Math.max(0, at - 1));
    }
  }

  private void chosen(@Nullable Integer channel) {
    if (channel != null && !showing) {
      viewModel.choose(channel);
    }
  }

  private void mark() {
    rows.forEach(ChannelRow::mark);
  }

  private void pressed(KeyEvent event) {
    Integer channel = list.getSelectionModel().getSelectedItem();
    Sheet sheet = viewModel.sheetProperty().get();
    if (channel == null || sheet == null || event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    Drivers drivers = Drivers.of(sheet.found(), sheet.call(), channel);
    int last = drivers.drivers().size() - 1;
    switch (event.getCode()) {
      case LEFT -> place = Math.max(0, Math.min(last, place) - 1);
      case RIGHT -> place = Math.max(0, Math.min(last, place + 1));
      case ENTER -> {
        if (place <= last) {
          viewModel.open(drivers, drivers.drivers().get(place));
        }
      }
      default -> {
        return;
      }
    }
    mark();
    event.consume();
  }
}
