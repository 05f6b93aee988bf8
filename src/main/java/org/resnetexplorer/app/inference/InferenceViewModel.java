package org.resnetexplorer.app.inference;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.weights.open.OutputMeaning;

/** The picture, the answer, and what to know about both. */
final class InferenceViewModel {
  /** Twice what the pane shows, for dense screens. */
  private static final int PREVIEW_WIDTH = 560;

  private static final int PREVIEW_HEIGHT = 380;

  private final PaneContext context;
  private final InferenceTexts texts;
  private final SampleGallery gallery;

  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable ShownPicture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture");
  private final ReadOnlyObjectWrapper<@Nullable SeenField> field =
      new ReadOnlyObjectWrapper<>(this, "field");
  private final ReadOnlyObjectWrapper<Density> density =
      new ReadOnlyObjectWrapper<>(this, "density");
  private final ReadOnlyStringWrapper pictureCaption = text("pictureCaption");
  private final ReadOnlyStringWrapper cropCaption = text("cropCaption");
  private final ReadOnlyStringWrapper place = text("place");
  private final ReadOnlyStringWrapper changed = text("changed");
  private final ReadOnlyStringWrapper changedDetail = text("changedDetail");
  private final ReadOnlyStringWrapper fieldCaption = text("fieldCaption");
  private final ReadOnlyStringWrapper oneLine = text("oneLine");
  private final ReadOnlyStringWrapper caution = text("caution");
  private final ReadOnlyStringWrapper details = text("details");
  private final ObservableList<String> marks = FXCollections.observableArrayList();
  private final AnswersBefore before = new AnswersBefore();
  private final ObservableList<Prediction> answers = FXCollections.observableArrayList();
  private final ObservableList<Fact> facts = FXCollections.observableArrayList();
  private final BooleanProperty asNetSees = new SimpleBooleanProperty(this, "asNetSees");
  private final DoubleProperty height = new SimpleDoubleProperty(this, "height");
  private Background.@Nullable Pending preview;

  /**
   * A picture as the pane draws it.
   *
   * @param source as the network is getting it
   * @param preview the whole picture, perhaps smaller
   */
  record ShownPicture(OpenPicture source, Pixels preview) {}

  InferenceViewModel(PaneContext context, SampleGallery gallery) {
    this.context = context;
    this.gallery = gallery;
    this.texts = new InferenceTexts(context.messages());
    AppState appState = context.appState();
    Subscriptions.now(appState.preparedProperty(), this::showPicture);
    Subscriptions.onInvalidation(appState.pictureProperty(), this::showState);
    Subscriptions.onInvalidation(appState.runProperty(), this::showState);
    Subscriptions.onInvalidation(appState.engineStatusProperty(), this::showState);
    Subscriptions.onInvalidation(appState.modelProperty(), this::showModel);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::showField);
    Subscriptions.onInvalidation(context.selection().hoveredCellProperty(), this::showField);
    Subscriptions.onInvalidation(height, this::fit);
    Subscriptions.onInvalidation(appState.pictureProperty(), this::fit);
    Subscriptions.onInvalidation(context.appearance().widthProperty(), this::fitWidth);
    fitWidth();
  }

  private ReadOnlyStringWrapper text(String name) {
    return new ReadOnlyStringWrapper(this, name, "");
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable ShownPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** What the cell under the mouse sees, or else the selected one; null if there is neither. */
  ReadOnlyObjectProperty<@Nullable SeenField> fieldProperty() {
    return field.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Density> densityProperty() {
    return density.getReadOnlyProperty();
  }

  ReadOnlyStringProperty pictureCaptionProperty() {
    return pictureCaption.getReadOnlyProperty();
  }

  ReadOnlyStringProperty cropCaptionProperty() {
    return cropCaption.getReadOnlyProperty();
  }

  /** Where the crop lies and what is changed, in words for a screen reader. */
  ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** That this is not the recipe's picture, in short words; empty if it is. */
  ReadOnlyStringProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** What is changed, all of it. */
  ReadOnlyStringProperty changedDetailProperty() {
    return changedDetail.getReadOnlyProperty();
  }

  ReadOnlyStringProperty fieldCaptionProperty() {
    return fieldCaption.getReadOnlyProperty();
  }

  ReadOnlyStringProperty oneLineProperty() {
    return oneLine.getReadOnlyProperty();
  }

  ReadOnlyStringProperty cautionProperty() {
    return caution.getReadOnlyProperty();
  }

  ReadOnlyStringProperty detailsProperty() {
    return details.getReadOnlyProperty();
  }

  ObservableList<String> marks() {
    return marks;
  }

  /** Whether the model comes from a file, so that some of it is assumed or was chosen. */
  boolean isOfFile() {
    OpenModel model = context.appState().modelProperty().get();
    return model != null && model.reading() != null;
  }

  /** Whether the model has outputs that answer anything; the features of a trunk do not. */
  boolean hasClasses() {
    OpenModel model = context.appState().modelProperty().get();
    return model == null || model.outputs() != OutputMeaning.FEATURES;
  }

  /**
   * Asks why an answer is given.
   *
   * @param place among the answers shown
   * @param rather why the one asked about so far, and not this one
   */
  void ask(int place, boolean rather) {
    int output = answers.get(place).index();
    if (rather) {
      context.questions().askRather(output);
    } else {
      context.questions().ask(new Choice.Output(output));
    }
  }

  ObservableList<Prediction> answers() {
    return answers;
  }

  /** What an answer was before the picture was changed; null while it is not. */
  @Nullable Prediction before(Prediction now) {
    return before.of(now);
  }

  ObservableList<Fact> facts() {
    return facts;
  }

  /** Whether the crop is shown pixel by pixel, in place of the whole picture. */
  BooleanProperty asNetSeesProperty() {
    return asNetSees;
  }

  /** Room for the pane below its header; set by the pane. */
  DoubleProperty heightProperty() {
    return height;
  }

  /** Why nothing can be classified just now; null if it can, or will be. */
  @Nullable Explained noEngine() {
    return EngineStatus.trouble(context.appState().engineStatusProperty().get());
  }

  /** Starts the engine once more, or runs once more what is open. */
  void tryAgain() {
    context.appState().tryAgain();
  }

  SampleGallery gallery() {
    return gallery;
  }

  void classify(Sample sample) {
    context.appState().openPicture(gallery.source(sample));
  }

  private void showModel() {
    OpenModel model = context.appState().modelProperty().get();
    showCrop();
    caution.set(texts.caution(model));
    details.set(texts.details(model));
    showState();
    showField();
  }

  private void showCrop() {
    OpenModel model = context.appState().modelProperty().get();
    OpenPicture shown = context.appState().preparedProperty().get();
    if (model == null || shown == null) {
      cropCaption.set(model == null ? "" : texts.crop(model, !isWide()));
      return;
    }
    Changes changes = shown.changes();
    cropCaption.set(texts.crop(model, !isWide()));
    changed.set(texts.changed(shown, !isWide()));
    boolean asItIs = changes.isOfPictureNone();
    changedDetail.set(asItIs ? "" : texts.changedDetail(shown));
    place.set(texts.place(shown) + (asItIs ? "" : ", " + changedDetail.get()));
  }

  private void showState() {
    AppState appState = context.appState();
    EngineStatus engine = appState.engineStatusProperty().get();
    Run run = appState.runProperty().get();
    phase.set(phase(engine, run));
    before.ran(run);
    answers.setAll(run == null ? List.of() : run.top());
    List<Fact> known = texts.facts(appState.modelProperty().get(), run, engine);
    if (!known.equals(facts)) {
      facts.setAll(known);
    }
    oneLine.set(texts.inOneLine(appState.modelProperty().get(), run));
  }

  private Phase phase(EngineStatus engine, @Nullable Run run) {
    if (run != null) {
      return Phase.ANSWERED;
    }
    if (EngineStatus.trouble(engine) != null) {
      return Phase.NO_ENGINE;
    }
    return context.appState().pictureProperty().get() == null ? Phase.EMPTY : Phase.WAITING;
  }

  private void showPicture(@Nullable OpenPicture next) {
    if (preview != null) {
      preview.cancel();
    }
    if (next == null) {
      return;
    }
    ShownPicture last = picture.get();
    if (last != null && last.source().picture() == next.picture()) {
      adopt(new ShownPicture(next, last.preview()));
      return;
    }
    preview =
        context
            .background()
            .compute(
                () ->
                    new ShownPicture(
                        next,
                        PicturePixels.atLeast(
                            next.picture().image(), PREVIEW_WIDTH, PREVIEW_HEIGHT)),
                this::adopt);
  }

  private void adopt(ShownPicture shown) {
    boolean another = picture.get() == null || picture.get().preview() != shown.preview();
    picture.set(shown);
    if (another) {
      marks.setAll(texts.marks(shown.source()));
      showCaption();
    }
    showCrop();
  }

  private void showField() {
    OpenModel model = context.appState().modelProperty().get();
    SeenField seen =
        model == null ? null : SeenField.of(model, context.selection().lookedAt()).orElse(null);
    field.set(seen);
    fieldCaption.set(seen == null ? "" : texts.field(seen, isBrief()));
  }

  /**
   * How much of the field was seen.
   *
   * @param half the fewest pixels with half of what moves the cell; 0 if nothing does
   */
  String didSee(int half) {
    return texts.didSee(half, isBrief());
  }

  private void showCaption() {
    ShownPicture shown = picture.get();
    pictureCaption.set(shown == null ? "" : texts.picture(shown.source(), isBrief()));
  }

  private boolean isBrief() {
    return context.appearance().widthProperty().get() == WidthClass.NARROW;
  }

  private boolean isWide() {
    return context.appearance().widthProperty().get() == WidthClass.WIDE;
  }

  private void fitWidth() {
    fit();
    showModel();
    showCaption();
  }

  private void fit() {
    OpenPicture shown = context.appState().pictureProperty().get();
    boolean ofSample = shown != null && gallery.holds(shown.source());
    density.set(Density.of(context.appearance().widthProperty().get(), height.get(), ofSample));
  }
}
