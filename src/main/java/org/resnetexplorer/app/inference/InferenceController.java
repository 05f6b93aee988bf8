package org.resnetexplorer.app.inference;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.DetachHidden;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.controls.YieldingLine;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.image.Picture;

/** Ties the panel of picture and answer to what it shows. */
final class InferenceController implements Copies {
  private static final PseudoClass UNTRAINED = PseudoClass.getPseudoClass("untrained");
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** The camera's note that the picture stands as it was held. */
  private static final int NOTHING_TO_TURN = 1;

  private final PaneContext context;
  private final Pictures pictures;
  private final PaneStage stage;
  private final InferenceViewModel viewModel;
  private final OrientationSwitch orientationSwitch;
  private final LiveViewModel live;
  private final DidSeeViewModel didSee;

  private final List<Label> factValues = new ArrayList<>();

  private final PauseTransition quiet = new PauseTransition(Duration.millis(500));

  private @Nullable SampleViews samples;

  @FXML private BorderPane root;
  @FXML private ToggleButton netButton;
  @FXML private ToggleButton changesButton;
  @FXML private Button pasteButton;
  @FXML private MenuButton samplesMenu;
  @FXML private ScrollPane scroll;
  @FXML private VBox content;
  @FXML private VBox dropZone;
  @FXML private VBox pictureBox;
  @FXML private PictureView picture;
  @FXML private YieldingLine pictureCaption;
  @FXML private MenuButton cropCaption;
  @FXML private Button changedButton;
  @FXML private VBox changesBox;
  @FXML private HBox fieldLine;
  @FXML private Label fieldCaption;
  @FXML private Label seenCaption;
  @FXML private ToggleButton didSeeButton;
  @FXML private VBox marks;
  @FXML private AnswerBars answers;
  @FXML private VBox noEngine;
  @FXML private Label reason;
  @FXML private Button detailButton;
  @FXML private Label detail;
  @FXML private VBox facts;
  @FXML private GridPane factGrid;
  @FXML private Label caution;
  @FXML private Label oneLine;
  @FXML private Button assumedButton;
  @FXML private Button openButton;
  @FXML private Label privacy;
  @FXML private VBox samplesBox;
  @FXML private ScrollPane sampleStrip;
  @FXML private Label samplesCaption;

  InferenceController(PaneContext context, PaneServices services) {
    this.context = context;
    this.pictures = services.waysIn();
    this.stage = services.stage();
    this.orientationSwitch =
        new OrientationSwitch(context.messages(), context.appState().orientationProperty());
    this.viewModel =
        new InferenceViewModel(
            context, new SampleGallery(services.samples(), context.background()));
    this.live = new LiveViewModel(context);
    this.didSee = new DidSeeViewModel(context, viewModel.fieldProperty());
  }

  @FXML
  private void initialize() {
    bindTexts();
    netButton.selectedProperty().bindBidirectional(viewModel.asNetSeesProperty());
    netButton.disableProperty().bind(viewModel.pictureProperty().isNull());
    viewModel.heightProperty().bind(scroll.heightProperty());
    Subscriptions.now(context.appearance().widthProperty(), this::fitWidth);
    samples = new SampleViews(viewModel, context.messages(), samplesMenu, sampleStrip);
    samples.install();
    new PictureDrawing(picture, viewModel, live, didSee).install();
    new PictureGestures(picture, live, viewModel.asNetSeesProperty()::get).install();
    installChanges();
    new SizeMenu(cropCaption, context.appState()).install();
    Tooltips.on(cropCaption, context.messages().text("inference.size.tip"));
    Subscriptions.onInvalidation(viewModel.phaseProperty(), this::arrange);
    quiet.setOnFinished(event -> viewModel.gallery().load());
    Subscriptions.onInvalidation(context.appState().activityProperty(), this::loadSamples);
    Subscriptions.onInvalidation(viewModel.densityProperty(), this::arrange);
    Subscriptions.onInvalidation(viewModel.cautionProperty(), this::arrange);
    onChange(viewModel.answers(), () -> answers.show(viewModel.answers(), viewModel::before));
    answers.setOnChosen(this::ask);
    // In every size of the window: an untrained net may well be sure of its answer.
    String untrained = context.messages().text("inference.untrained");
    int above = content.getChildren().indexOf(answers);
    content.getChildren().add(above, new UntrainedNote(context, "inference", untrained));
    onChange(viewModel.facts(), this::showFacts);
    onChange(viewModel.marks(), this::showMarks);
    DetachHidden.install(content, List.of(changesBox, samplesBox, noEngine));
  }

  private void installChanges() {
    ChangesPane pane = new ChangesPane(live, context.messages());
    changesBox.getChildren().setAll(pane);
    Subscriptions.now(viewModel.densityProperty(), density -> pane.setCompact(!density.facts()));
    changesButton.disableProperty().bind(viewModel.pictureProperty().isNull());
    Subscriptions.now(changesButton.selectedProperty(), open -> arrange());
    changedButton.textProperty().bind(viewModel.changedProperty());
    Tooltips.on(changedButton).textProperty().bind(viewModel.changedDetailProperty());
    changedButton.visibleProperty().bind(viewModel.changedProperty().isNotEmpty());
    changedButton.managedProperty().bind(changedButton.visibleProperty());
    cropCaption.visibleProperty().bind(changedButton.visibleProperty().not());
    cropCaption.managedProperty().bind(cropCaption.visibleProperty());
  }

  /** Opens the reasons of an answer; with Shift, why the one asked about and not this one. */
  private void ask(int place, boolean rather) {
    viewModel.ask(place, rather);
    stage.show("why");
  }

  @FXML
  private void resetChanges() {
    live.changes().resetPicture();
  }

  private static void onChange(ObservableList<?> list, Runnable show) {
    list.addListener((ListChangeListener<Object>) change -> show.run());
    show.run();
  }

  private void bindTexts() {
    Subscriptions.now(viewModel.pictureCaptionProperty(), this::showCaption);
    Tooltips.on(pictureCaption).textProperty().bind(viewModel.pictureCaptionProperty());
    cropCaption.textProperty().bind(viewModel.cropCaptionProperty());
    fieldCaption.textProperty().bind(viewModel.fieldCaptionProperty());
    fieldLine.visibleProperty().bind(viewModel.fieldProperty().isNotNull());
    didSee.wantedProperty().bind(didSeeButton.selectedProperty());
    Subscriptions.now(
        didSee.shownProperty(),
        seen -> {
          seenCaption.setText(seen == null ? "" : viewModel.didSee(seen.half()));
          show(seenCaption, seen != null);
        });
    caution.textProperty().bind(viewModel.cautionProperty());
    oneLine.textProperty().bind(viewModel.oneLineProperty());
    StringExpression details =
        Bindings.concat(viewModel.cautionProperty(), "\n", viewModel.detailsProperty());
    Tooltips.on(caution).textProperty().bind(details);
    Tooltips.on(oneLine).textProperty().bind(details);
    picture
        .accessibleTextProperty()
        .bind(
            Bindings.concat(
                viewModel.pictureCaptionProperty(),
                ", ",
                viewModel.placeProperty(),
                ", ",
                viewModel.fieldCaptionProperty()));
    picture.setAccessibleHelp(context.messages().text("inference.gestures"));
  }

  /** A long name leaves no room for the size beside it. */
  private void showCaption(String caption) {
    OpenPicture shown = context.appState().pictureProperty().get();
    pictureCaption.say(shown == null ? List.of(caption) : List.of(caption, shown.source().name()));
  }

  private void fitWidth(WidthClass width) {
    root.pseudoClassStateChanged(NARROW, width == WidthClass.NARROW);
    show(pasteButton, width != WidthClass.NARROW);
    showMarks();
  }

  private void arrange() {
    Phase phase = viewModel.phaseProperty().get();
    Density density = viewModel.densityProperty().get();
    boolean hasPicture = context.appState().pictureProperty().get() != null;
    show(dropZone, !hasPicture);
    show(pictureBox, hasPicture);
    boolean answering = phase == Phase.WAITING || phase == Phase.ANSWERED;
    show(answers, answering && viewModel.hasClasses());
    show(openButton, phase == Phase.EMPTY);
    show(privacy, phase == Phase.EMPTY);
    show(noEngine, phase == Phase.NO_ENGINE);
    boolean changing = hasPicture && changesButton.isSelected();
    show(changesBox, changing);
    show(facts, (density.facts() || !hasPicture) && !changing);
    show(factGrid, density.grid() || !hasPicture);
    show(oneLine, density.line() && !density.facts() && hasPicture && !changing);
    show(caution, !viewModel.cautionProperty().get().isEmpty());
    show(assumedButton, answering && viewModel.isOfFile());
    show(samplesBox, density.samples() && !changing || !hasPicture);
    boolean tight = density.tight() && hasPicture;
    root.pseudoClassStateChanged(TIGHT, tight);
    show(samplesCaption, !tight);
    samples.setSmall(tight);
    answers.setRowHeight(density.rowHeight());
    OpenModel model = context.appState().modelProperty().get();
    root.pseudoClassStateChanged(UNTRAINED, model != null && model.isUntrained());
    showReason();
    loadSamples();
  }

  /**
   * While something opens, as at the start, decoding what may never be seen would hold it up; so
   * the samples wait until nothing has been asked for a moment.
   */
  private void loadSamples() {
    boolean idle = context.appState().activityProperty().get() instanceof Activity.Idle;
    if (samplesBox.isVisible() && idle) {
      quiet.playFromStart();
    } else {
      quiet.stop();
    }
  }

  private void showReason() {
    Explained why = viewModel.noEngine();
    if (why != null) {
      reason.setText(why.whole());
      detail.setText(why.detail());
      show(detailButton, !why.detail().isEmpty());
    }
  }

  @FXML
  private void tryAgain() {
    viewModel.tryAgain();
  }

  @FXML
  private void toggleDetail() {
    show(detail, !detail.isVisible());
  }

  /** What was assumed of the file, and how to say it otherwise. */
  @FXML
  private void showAssumed() {
    stage.show(Zoom.AUTO, "source");
  }

  @FXML
  private void open() {
    pictures.choosePicture();
  }

  @FXML
  private void paste() {
    pictures.paste();
  }

  /** The same lines with another time only get another text: it comes with every run. */
  private void showFacts() {
    List<Fact> lines = viewModel.facts();
    if (factValues.size() == lines.size() && !lines.isEmpty()) {
      for (int i = 0; i < lines.size(); i++) {
        factValues.get(i).setText(lines.get(i).value());
      }
      return;
    }
    factGrid.getChildren().clear();
    factValues.clear();
    for (int i = 0; i < lines.size(); i++) {
      Label name = new Label(lines.get(i).name());
      name.getStyleClass().add("caption");
      Label value = new Label(lines.get(i).value());
      value.getStyleClass().addAll("number", "fact-value");
      factGrid.addRow(i, name, value);
      factValues.add(value);
    }
    arrange();
  }

  private void showMarks() {
    InferenceViewModel.ShownPicture shown = viewModel.pictureProperty().get();
    marks.getChildren().clear();
    if (shown != null) {
      Picture read = shown.source().picture();
      boolean turns = read.exifOrientation() != NOTHING_TO_TURN;
      Node choice = turns ? orientationSwitch.showing(read.orientation()) : null;
      boolean narrow = context.appearance().widthProperty().get() == WidthClass.NARROW;
      marks.getChildren().setAll(new MarkLines(viewModel.marks(), choice).lines(narrow));
    }
    show(marks, !viewModel.marks().isEmpty());
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  @Override
  public List<Copyable> copies() {
    return new InferenceCopies(context.appState(), context.messages()).copies();
  }
}
