package org.resnetexplorer.app.overlay;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.export.copy.Copyable;

/** The choice of an overlay with its legend, and the same choice as menus. */
final class OverlayController implements Copies {
  /** Where the pane is lower, how things add up is told by a tooltip alone. */
  private static final double ROOM_FOR_ALL = 344;

  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final PaneContext context;
  private final OverlayViewModel viewModel;
  private final ColourSteps colours = new ColourSteps();
  private final ToggleGroup radios = new ToggleGroup();

  @FXML private VBox content;
  @FXML private VBox legend;
  @FXML private VBox choices;
  @FXML private StackPane barPlace;
  @FXML private HBox ticks;
  @FXML private Label title;
  @FXML private Label total;
  @FXML private Label rollUp;
  @FXML private Label here;

  OverlayController(PaneContext context) {
    this.context = context;
    this.viewModel = new OverlayViewModel(context);
  }

  @FXML
  private void initialize() {
    barPlace.getChildren().setAll(colours);
    Subscriptions.now(
        viewModel.chosenProperty(),
        metric -> colours.showSigned(metric != null && metric.isSigned()));
    barPlace.managedProperty().bind(barPlace.visibleProperty());
    for (Metric metric : viewModel.choices()) {
      choices.getChildren().add(radio(metric));
    }
    rollUp.managedProperty().bind(rollUp.visibleProperty());
    rollUp.visibleProperty().bind(content.heightProperty().greaterThan(ROOM_FOR_ALL));
    Tooltips.on(legend).textProperty().bind(rollUp.textProperty());
    Tooltips.on(total).textProperty().bind(rollUp.textProperty());
    choices.managedProperty().bind(choices.visibleProperty());
    Subscriptions.now(viewModel.legendProperty(), this::show);
    Subscriptions.onInvalidation(context.appearance().lowProperty(), this::fold);
    Subscriptions.onInvalidation(context.appearance().widthProperty(), this::fold);
    fold();
  }

  /** Whether the legend is wanted in place of the channel. */
  ObservableValue<Boolean> open() {
    return viewModel.openProperty();
  }

  /** Where there is little room the menu in the diagram's header is the choice. */
  private void fold() {
    boolean narrow =
        context.appearance().lowProperty().get()
            || context.appearance().widthProperty().get() == WidthClass.NARROW;
    choices.setVisible(!narrow);
  }

  /** Gives the place to something else; the colours stay. */
  @FXML
  void showChannel() {
    viewModel.openProperty().set(false);
  }

  /** A disabled button shows no tooltip, so the line around it does. */
  private Node radio(@Nullable Metric metric) {
    RadioButton button = new RadioButton(viewModel.name(metric));
    button.setId("overlay-" + id(metric));
    button.setToggleGroup(radios);
    button.setOnAction(event -> viewModel.choose(metric));
    Subscriptions.now(viewModel.chosenProperty(), now -> button.setSelected(now == metric));
    button.disableProperty().bind(viewModel.reason(metric).map(reason -> !reason.isEmpty()));
    HBox line = new HBox(button);
    line.setAlignment(Pos.CENTER_LEFT);
    Tooltips.on(line).textProperty().bind(viewModel.reason(metric));
    return line;
  }

  private static String id(@Nullable Metric metric) {
    return metric == null ? "none" : metric.id();
  }

  private void show(OverlayViewModel.@Nullable Legend shown) {
    boolean coloured = shown != null && !shown.ticks().isEmpty();
    barPlace.setVisible(coloured);
    title.setText(shown == null ? "" : shown.title());
    total.setText(shown == null ? "" : shown.total());
    rollUp.setText(shown == null ? "" : shown.rollUp());
    here.setText(shown == null ? "" : shown.here());
    ticks.getChildren().clear();
    List<String> numbers = shown == null ? List.of() : shown.ticks();
    for (int i = 0; i < numbers.size(); i++) {
      if (i > 0) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ticks.getChildren().add(gap);
      }
      Label number = new Label(numbers.get(i));
      number.getStyleClass().add("number");
      number.setMinWidth(i == 0 || i == numbers.size() - 1 ? Region.USE_PREF_SIZE : 0);
      ticks.getChildren().add(number);
    }
  }

  /** For the header above the diagram: an eye, and what is laid over it. */
  Node headerMenu() {
    MenuButton button = new MenuButton();
    button.setId("overlay-menu");
    button.setGraphic(new FontIcon("fth-eye"));
    button.getStyleClass().add("overlay-menu");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Subscriptions.now(viewModel.header(), button::setText);
    Subscriptions.now(
        context.appearance().widthProperty(),
        width ->
            button.setContentDisplay(
                width == WidthClass.WIDE ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
    Subscriptions.now(viewModel.header(), text -> Tooltips.on(button, text));
    Subscriptions.now(viewModel.header(), button::setAccessibleText);
    Subscriptions.now(
        viewModel.chosenProperty(), now -> button.pseudoClassStateChanged(ON, now != null));
    button.getItems().setAll(items("header"));
    return button;
  }

  /** For the View menu. */
  Menu menu() {
    Menu menu = new Menu(context.messages().text("overlay.title"));
    menu.setId("menu-overlay");
    menu.getItems().setAll(items("view"));
    return menu;
  }

  private List<MenuItem> items(String where) {
    ToggleGroup group = new ToggleGroup();
    return viewModel.choices().stream()
        .<MenuItem>map(
            metric -> {
              RadioMenuItem item = new RadioMenuItem();
              item.setId(where + "-overlay-" + id(metric));
              item.setToggleGroup(group);
              item.setOnAction(event -> viewModel.choose(metric));
              Subscriptions.now(viewModel.chosenProperty(), now -> item.setSelected(now == metric));
              Subscriptions.now(
                  viewModel.reason(metric),
                  reason -> {
                    item.setDisable(!reason.isEmpty());
                    String name = viewModel.name(metric);
                    item.setText(reason.isEmpty() ? name : name + " – " + reason);
                  });
              return item;
            })
        .toList();
  }

  @Override
  public List<Copyable> copies() {
    return new OverlayCopies(context.appState(), context.overlays(), viewModel).copies();
  }
}
