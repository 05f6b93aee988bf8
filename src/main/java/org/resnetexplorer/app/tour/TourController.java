package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.state.TourProgress;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** The strip of the guided tour above the panes: what a stop says, asks, and the ways on. */
final class TourController implements Copies {
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final PaneContext context;
  private final Messages messages;
  private final TourViewModel viewModel;

  @FXML private HBox strip;
  @FXML private Label count;
  @FXML private Label title;
  @FXML private Label text;
  @FXML private Button aside;
  @FXML private MenuButton stops;
  @FXML private Label question;
  @FXML private FlowPane answers;
  @FXML private Label feedback;
  @FXML private Button back;
  @FXML private Button next;
  @FXML private Button leave;

  TourController(PaneContext context, PaneStage scene) {
    this.context = context;
    this.messages = context.messages();
    this.viewModel = new TourViewModel(context, scene);
  }

  @FXML
  private void initialize() {
    strip.visibleProperty().bind(viewModel.activeProperty());
    strip.managedProperty().bind(strip.visibleProperty());
    Subscriptions.now(viewModel.pageProperty(), this::show);
    Subscriptions.now(
        context.appearance().lowProperty(), low -> strip.pseudoClassStateChanged(LOW, low));
    strip.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Tooltips.on(back, messages.text("tour.back.tip"));
    Tooltips.on(next, messages.text("tour.next.tip"));
    Tooltips.on(leave, messages.text("tour.leave"));
    Tooltips.on(aside, messages.text("tour.detour.tip"));
    Tooltips.on(stops, messages.text("tour.stops"));
  }

  /**
   * Takes up what an earlier start of the program kept.
   *
   * @param keeping gets every step ahead, to remember it
   */
  void remember(TourProgress kept, Consumer<TourProgress> keeping) {
    viewModel.remember(kept, keeping);
  }

  /** Whether it is under way. */
  ReadOnlyBooleanProperty activeProperty() {
    return viewModel.activeProperty();
  }

  ObservableValue<Boolean> canGoOn() {
    return viewModel.canGoOn();
  }

  ObservableValue<Boolean> canGoBack() {
    return viewModel.canGoBack();
  }

  /** Begins, or goes on where one left, and takes the keyboard. */
  void start() {
    viewModel.start();
    if (viewModel.activeProperty().get()) {
      next.requestFocus();
    }
  }

  /** The same with the tour of five minutes. */
  void startBrief() {
    if (!viewModel.isBrief()) {
      viewModel.take(true);
    }
    start();
  }

  /** Goes to a stop, counted from 1; beyond the last one to the end. */
  void startAt(int stop) {
    viewModel.start();
    viewModel.goTo(stop - 1);
  }

  @FXML
  void next() {
    viewModel.next();
  }

  @FXML
  void back() {
    viewModel.back();
  }

  @FXML
  void leave() {
    viewModel.leave();
  }

  @FXML
  void goAside() {
    viewModel.goAside();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
    } else if (!event.isShortcutDown() && event.getText().matches("[a-dA-D]")) {
      viewModel.answer(Character.toUpperCase(event.getText().charAt(0)) - 'A');
    } else {
      return;
    }
    event.consume();
  }

  private void show(@Nullable Page page) {
    if (page == null) {
      return;
    }
    count.setText(page.isEnd() ? "" : messages.text("tour.count", page.number(), page.count()));
    title.setText(page.title());
    text.setText(page.text());
    aside.setText(page.aside());
    question.setText(page.question());
    feedback.setText(page.feedback());
    feedback.pseudoClassStateChanged(RIGHT, page.tone() == Page.Tone.RIGHT);
    feedback.pseudoClassStateChanged(WRONG, page.tone() == Page.Tone.WRONG);
    showIf(aside, !page.aside().isEmpty());
    showIf(question, !page.question().isEmpty());
    showIf(feedback, !page.feedback().isEmpty());
    back.setDisable(page.isFirst());
    next.setText(messages.text(page.isEnd() ? "tour.again" : "tour.next"));
    next.setOnAction(event -> goOn(page));
    strip.setAccessibleText(page.title() + ". " + page.text());
    showAnswers(page);
    showStops(page);
  }

  private void goOn(Page page) {
    if (page.isEnd()) {
      viewModel.startAnew();
    } else {
      viewModel.next();
    }
  }

  private static void showIf(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void showAnswers(Page page) {
    int focus = indexOfFocused();
    answers.getChildren().clear();
    for (int i = 0; i < page.answers().size(); i++) {
      answers.getChildren().add(answer(page.answers().get(i), i));
    }
    if (focus >= 0 && focus < answers.getChildren().size()) {
      answers.getChildren().get(focus).requestFocus();
    }
  }

  private int indexOfFocused() {
    for (int i = 0; i < answers.getChildren().size(); i++) {
      if (answers.getChildren().get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private Button answer(Page.Answer answer, int index) {
    Label letter = new Label(Character.toString('A' + index));
    letter.getStyleClass().add("tour-letter");
    Button button = new Button(answer.label(), letter);
    button.setId("tour-answer-" + (index + 1));
    button.getStyleClass().add("tour-answer");
    button.pseudoClassStateChanged(RIGHT, answer.tone() == Page.Tone.RIGHT);
    button.pseudoClassStateChanged(WRONG, answer.tone() == Page.Tone.WRONG);
    if (answer.tone() != Page.Tone.NONE) {
      boolean right = answer.tone() == Page.Tone.RIGHT;
      letter.setText("");
      letter.setGraphic(new FontIcon(right ? "fth-check" : "fth-x"));
      button.setAccessibleText(
          answer.label() + ", " + messages.text(right ? "tour.is-right" : "tour.is-wrong"));
    }
    button.setOnAction(event -> viewModel.answer(index));
    return button;
  }

  /** Every stop to go to, with what became of it, and the way to the other tour. */
  private void showStops(Page page) {
    List<MenuItem> items = new ArrayList<>(page.path().stream().map(this::stop).toList());
    boolean brief = viewModel.isBrief();
    MenuItem other = new MenuItem(messages.text(brief ? "tour.take.whole" : "tour.take.brief"));
    other.setId("tour-other");
    other.setOnAction(event -> viewModel.take(!brief));
    items.add(new SeparatorMenuItem());
    items.add(other);
    stops.getItems().setAll(items);
  }

  private MenuItem stop(Page.Passed passed) {
    MenuItem item = new MenuItem(passed.words());
    item.setId("tour-stop-" + (passed.position() + 1));
    item.setGraphic(new FontIcon(passed.answered() ? "fth-check" : "fth-circle"));
    item.setOnAction(event -> viewModel.goTo(passed.position()));
    return item;
  }

  @Override
  public List<Copyable> copies() {
    Page page = viewModel.pageProperty().get();
    return page == null
        ? List.of()
        : List.of(
            new Copyable.Code(
                page.title(),
                Stream.of(page.title(), page.text(), page.question())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\n\n"))));
  }
}
