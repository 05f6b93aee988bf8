package org.resnetexplorer.app.exemplars;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
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
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.exploration.folder.ExemplarIndex;

/** One line below the channel while nothing was found; then nine tiles, which fold into it. */
final class ChannelExemplarsController {
  private static final int COLUMNS = 3;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final PaneContext context;
  private final ChannelExemplarsViewModel viewModel;
  private final PaneStage stage;
  private final ExemplarWords words;
  private final List<CutTile> tiles = new ArrayList<>();
  private final VBox content = new VBox();
  private final Label question = new Label();
  private final Button way = new Button();
  private final HBox ask = new HBox(question, way);
  private final ToggleButton fold = new ToggleButton();
  private final HBox head = new HBox(fold);
  private final FontIcon chevron = new FontIcon();
  private final Label values = new Label();
  private final Label sentence = new Label();
  private final Button begin = new Button();
  private final TilePane grid = new TilePane();
  private final Label few = new Label();
  private final VBox body = new VBox();
  private final Node basis;
  private boolean comesIntoSight;

  ChannelExemplarsController(
      PaneContext context, ChannelExemplarsViewModel viewModel, Cuts cuts, PaneStage stage) {
    this.context = context;
    this.viewModel = viewModel;
    this.stage = stage;
    this.words = new ExemplarWords(context.messages(), context.dataSets());
    this.basis = new BasisSwitch("channel-exemplars", viewModel.basisProperty(), words).node();
    for (int i = 0; i < ExemplarIndex.MOST; i++) {
      tiles.add(new CutTile(cuts, words));
    }
    build();
    Subscriptions.onChange(viewModel.standProperty(), (before, now) -> standChanged(before, now));
    Subscriptions.onChange(viewModel.shownProperty(), (before, now) -> show());
    Subscriptions.onChange(context.questions().askedProperty(), (before, now) -> showBegin());
    Subscriptions.onChange(context.appearance().widthProperty(), (before, now) -> show());
    Subscriptions.onChange(context.appearance().lowProperty(), (before, now) -> show());
    Subscriptions.onChange(context.appState().pictureProperty(), (before, now) -> markOpen());
    Subscriptions.onChange(context.dataSets().truthProperty(), (before, now) -> show());
    show();
  }

  private void build() {
    content.setId("channel-exemplars");
    content.getStyleClass().add("channel-exemplars");
    question.getStyleClass().add("second");
    question.setWrapText(true);
    way.setId("channel-exemplars-way");
    way.getStyleClass().add("link-button");
    way.setWrapText(true);
    ask.setAlignment(Pos.CENTER_LEFT);
    ask.getStyleClass().add("exemplar-ask");
    fold.setId("channel-exemplars-fold");
    fold.setGraphic(chevron);
    fold.setText(context.messages().text("exemplars.channel.title"));
    fold.getStyleClass().setAll("exemplar-fold");
    fold.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(fold, Priority.ALWAYS);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("exemplar-head");
    fold.setSelected(true);
    fold.setOnAction(event -> folded());
    values.getStyleClass().add("caption");
    values.setWrapText(true);
    values.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().add("second");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setId("channel-exemplars-sentence");
    begin.setId("channel-exemplars-begin");
    begin.getStyleClass().add("link-button");
    begin.setWrapText(true);
    begin.setMinHeight(Region.USE_PREF_SIZE);
    begin.setOnAction(event -> begin());
    few.getStyleClass().add("caption");
    few.setWrapText(true);
    few.setMinHeight(Region.USE_PREF_SIZE);
    grid.setPrefColumns(COLUMNS);
    grid.getStyleClass().add("exemplar-grid");
    grid.getChildren().setAll(tiles);
    body.getStyleClass().add("exemplar-body");
    body.getChildren().setAll(values, sentence, begin, grid, few);
    content.getChildren().setAll(ask, head, body);
    for (Node part :
        Stream.of(ask, question, way, head, basis, body, values, sentence, begin, grid, few)
            .toList()) {
      part.managedProperty().bind(part.visibleProperty());
    }
    Subscriptions.onChange(content.heightProperty(), (before, now) -> comeIntoSight());
  }

  Node content() {
    return content;
  }

  private void standChanged(Stand before, Stand now) {
    if (before instanceof Stand.Running && now instanceof Stand.Found) {
      fold.setSelected(true);
    }
    show();
  }

  private void folded() {
    comesIntoSight = fold.isSelected();
    show();
  }

  private void begin() {
    comesIntoSight = true;
    viewModel.find();
  }

  /** The pane scrolls where it has no room for both; whoever asked for the tiles sees them. */
  private void comeIntoSight() {
    if (!comesIntoSight || !grid.isVisible()) {
      return;
    }
    comesIntoSight = false;
    for (Node at = content; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane scroll) {
        scroll.setVvalue(scroll.getVmax());
        return;
      }
    }
  }

  private void show() {
    Stand stand = viewModel.standProperty().get();
    Drivers drivers = viewModel.shownProperty().get();
    boolean isSet = !(stand instanceof Stand.NoSet);
    boolean atFirst =
        viewModel.basisProperty().get() == Basis.ACTIVE && !(stand instanceof Stand.Found);
    boolean noChannel = stand instanceof Stand.Found && drivers == null;
    // In a low window only what is wanted may take from the map.
    content.setVisible(isSet || !context.appearance().lowProperty().get());
    content.setManaged(content.isVisible());
    ask.setVisible(atFirst);
    head.setVisible(!atFirst && !noChannel);
    placeSwitch();
    body.setVisible(!atFirst && !noChannel && fold.isSelected());
    chevron.setIconLiteral(fold.isSelected() ? "fth-chevron-down" : "fth-chevron-right");
    if (atFirst) {
      showAsk(stand);
    }
    showBody(stand, drivers);
  }

  /** Beside the title, or below it where there is no room for both. */
  private void placeSwitch() {
    boolean narrow = context.appearance().widthProperty().get() == WidthClass.NARROW;
    content.pseudoClassStateChanged(NARROW, narrow);
    Pane place = narrow ? body : head;
    basis.setVisible(fold.isSelected());
    if (basis.getParent() != place) {
      head.getChildren().remove(basis);
      body.getChildren().remove(basis);
      place.getChildren().add(narrow ? 0 : 1, basis);
    }
  }

  private void showAsk(Stand stand) {
    boolean none = stand instanceof Stand.NoSet;
    String text = none ? context.messages().text("exemplars.question") : words.stand(stand);
    question.setText(text);
    question.setVisible(!text.isEmpty());
    // Beside a sentence it is a word or two, which may not be broken; alone it may be long.
    way.setMinWidth(text.isEmpty() ? 0 : Region.USE_PREF_SIZE);
    way.setText(none ? context.messages().text("exemplars.open") : words.begin(stand));
    way.setVisible(!way.getText().isEmpty());
    way.setOnAction(
        event -> {
          if (viewModel.standProperty().get() instanceof Stand.NoSet) {
            stage.show("dataset");
          } else {
            begin();
          }
        });
  }

  private void showBody(Stand stand, @Nullable Drivers drivers) {
    boolean found = stand instanceof Stand.Found && drivers != null;
    String text = found ? drivers.isDead() ? words.dead(drivers) : "" : words.stand(stand);
    sentence.setText(text);
    sentence.setVisible(!text.isEmpty());
    values.setVisible(found && !drivers.isDead());
    grid.setVisible(found && !drivers.isDead());
    String only = found ? words.few(drivers) : "";
    few.setText(only);
    few.setVisible(!only.isEmpty());
    if (found) {
      values.setText(words.values(drivers.found()));
    }
    int side = side();
    for (int i = 0; i < tiles.size(); i++) {
      CutTile tile = tiles.get(i);
      if (found && i < drivers.drivers().size()) {
        Driver driver = drivers.drivers().get(i);
        tile.setId("channel-exemplar-" + i);
        tile.show(drivers, driver, side, () -> viewModel.open(drivers, driver));
      } else {
        tile.clear();
      }
    }
    showBegin();
    markOpen();
  }

  private void showBegin() {
    String other = viewModel.otherClass();
    String text =
        other == null
            ? words.begin(viewModel.standProperty().get())
            : context.messages().text("exemplars.other", other);
    begin.setText(text);
    begin.setVisible(!text.isEmpty());
  }

  private int side() {
    WidthClass width = context.appearance().widthProperty().get();
    return switch (width) {
      case WIDE -> 70;
      case MIDDLE -> 60;
      case NARROW -> 42;
    };
  }

  private void markOpen() {
    tiles.forEach(tile -> tile.markOpen(PictureOpening.openFile(context)));
  }
}
