package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.TourProgress;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.text.Messages;

/**
 * The tour: drives the program from stop to stop and asks one question at each. Works on whatever
 * network and picture are open, and goes on with another that is opened meanwhile.
 */
final class TourViewModel {
  private final PaneContext context;
  private final PaneStage scene;
  private final PageWriter writer;
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(this, "active");
  private final ReadOnlyObjectWrapper<@Nullable Page> page =
      new ReadOnlyObjectWrapper<>(this, "page");
  private final Map<String, List<Integer>> chosen = new HashMap<>();
  private final Detour detour = new Detour();
  private Consumer<TourProgress> keep = progress -> {};
  private TourProgress progress = TourProgress.NONE;
  private TourScript script = new TourScript(List.of());
  private int position;
  private @Nullable Question question;
  private Background.@Nullable Pending pending;

  TourViewModel(PaneContext context, PaneStage scene) {
    this.context = context;
    this.scene = scene;
    this.writer = new PageWriter(context.messages());
    Subscriptions.now(context.appState().modelProperty(), this::modelChanged);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::runChanged);
    Subscriptions.onInvalidation(context.appState().engineStatusProperty(), this::ask);
  }

  /**
   * Takes up what an earlier start of the program kept.
   *
   * @param keeping gets every step ahead, to remember it
   */
  void remember(TourProgress kept, Consumer<TourProgress> keeping) {
    keep = keeping;
    progress = kept;
    modelChanged(context.appState().modelProperty().get());
  }

  /** Whether the strip is shown. */
  ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** What the strip shows; null before the first start. */
  ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Whether there is a stop ahead, or the end. */
  ObservableValue<Boolean> canGoOn() {
    return stands(now -> !now.isEnd());
  }

  /** Whether there is a stop behind. */
  ObservableValue<Boolean> canGoBack() {
    return stands(now -> !now.isFirst());
  }

  private ObservableValue<Boolean> stands(Predicate<Page> there) {
    return Derived.of(
        () -> active.get() && page.get() != null && there.test(page.get()), active, page);
  }

  private Messages messages() {
    return context.messages();
  }

  /** Begins, or goes on where one left. */
  void start() {
    if (!script.stops().isEmpty()) {
      active.set(true);
      goTo(script.position(progress.stop()));
    }
  }

  void next() {
    if (active.get() && position < script.stops().size()) {
      goTo(position + 1);
    }
  }

  void back() {
    if (active.get() && position > 0) {
      goTo(position - 1);
    }
  }

  /** Hides the strip; the window stays as it is, and the tour can be taken up again here. */
  void leave() {
    active.set(false);
  }

  /** Back to the first stop, with nothing answered. */
  void startAnew() {
    chosen.clear();
    progress = TourProgress.NONE.on(progress.brief());
    goTo(0);
  }

  /** Whether the stops are those of the tour of five minutes. */
  boolean isBrief() {
    return progress.brief();
  }

  /** Changes to the other tour, from its first stop; what was answered stays. */
  void take(boolean brief) {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      progress = progress.on(brief);
      script = TourScript.of(model, brief);
      goTo(0);
    }
  }

  /** To a stop, or, after the last one, to the end. */
  void goTo(int stop) {
    position = Math.max(0, Math.min(stop, script.stops().size()));
    int last = script.stops().size() - 1;
    progress = progress.at(script.stops().get(Math.min(position, last)).id());
    keep.accept(progress);
    show();
  }

  private void show() {
    if (position >= script.stops().size()) {
      question = null;
      page.set(writer.end(script, progress));
      return;
    }
    OpenModel model = Objects.requireNonNull(context.appState().modelProperty().get());
    page.set(writer.stop(script, position, progress, detour.label(model)));
    drive(script.stops().get(position));
    ask();
  }

  /** Opens the network that the stop leads to, or goes back to the one before; the stop stays. */
  void goAside() {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      context.appState().openModel(detour.take(model));
    }
  }

  private void drive(Stop stop) {
    Debugger debugger = context.debugger();
    debugger.stop();
    context.selection().select(Selected.of(stop.target()));
    scene.show(stop.zoom(), stop.pane());
    if (stop.pauses()) {
      debugger.step(Step.CURSOR);
    }
  }

  private void ask() {
    if (pending != null) {
      pending.cancel();
    }
    question = null;
    if (!active.get() || position >= script.stops().size()) {
      return;
    }
    Run run = context.appState().runProperty().get();
    QuestionSource asking = script.stops().get(position).asking();
    if (asking instanceof QuestionSource.OfNetwork known) {
      question = known.question();
      showQuestion();
    } else if (asking instanceof QuestionSource.OfRun lived && run != null) {
      pending =
          context
              .background()
              .compute(
                  () -> lived.maker().of(run),
                  made -> {
                    question = made;
                    showQuestion();
                  });
    } else {
      showMissing();
    }
  }

  private void showMissing() {
    boolean broken =
        context.appState().engineStatusProperty().get() instanceof EngineStatus.Unavailable;
    String words = messages().text(broken ? "tour.missing.engine" : "tour.missing.picture");
    page.set(page.get().withQuestion("", List.of(), words, Page.Tone.MISSING));
  }

  /** Clicks an answer; the right one ends the question, and so does a second wrong one. */
  void answer(int choice) {
    Question asked = question;
    if (asked == null || choice < 0 || choice >= asked.choices().size()) {
      return;
    }
    String id = script.stops().get(position).id();
    List<Integer> before = chosen.computeIfAbsent(id, any -> new ArrayList<>());
    if (before.contains(choice) || asked.isOver(before)) {
      return;
    }
    before.add(choice);
    if (asked.isOver(before)) {
      progress = progress.answered(id, before.size());
      keep.accept(progress);
      if (asked.reveal() != null) {
        context.selection().select(asked.reveal());
      }
    }
    showQuestion();
  }

  private void showQuestion() {
    Question asked = question;
    Page now = page.get();
    if (asked == null || now == null) {
      return;
    }
    List<Integer> tried = chosen.getOrDefault(script.stops().get(position).id(), List.of());
    page.set(writer.asked(now, asked, tried).withPath(writer.path(script, progress)));
  }

  private void modelChanged(@Nullable OpenModel model) {
    chosen.clear();
    if (model == null) {
      return;
    }
    detour.arrived(model);
    boolean ended = position > 0 && position >= script.stops().size();
    script = TourScript.of(model, progress.brief());
    position = ended ? script.stops().size() : script.position(progress.stop());
    if (active.get()) {
      show();
    }
  }

  private void runChanged() {
    // Another picture has other answers to the questions about its run.
    script.stops().stream()
        .filter(stop -> stop.asking() instanceof QuestionSource.OfRun)
        .forEach(stop -> chosen.remove(stop.id()));
    ask();
  }
}
