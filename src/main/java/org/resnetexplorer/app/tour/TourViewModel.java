package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.debugger.Step;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.EngineStatus;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.TourProgress;
import org.resnetexplorer.text.Messages;

/**
 * The tour: drives the program from stop to stop and asks one question at each. Works on whatever
 * network and picture are open, and goes on with another that is opened meanwhile.
 */
final class TourViewModel {
  private final PaneContext context;
  private final PaneStage scene;
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(this, "active");
  private final ReadOnlyObjectWrapper<@Nullable Page> page =
      new ReadOnlyObjectWrapper<>(this, "page");
  private final Map<String, List<Integer>> chosen = new HashMap<>();
  private Consumer<TourProgress> keep = progress -> {};
  private TourProgress progress = TourProgress.NONE;
  private TourScript script = new TourScript(List.of());
  private int position;
  private @Nullable Question question;
  private Background.@Nullable Pending pending;

  TourViewModel(PaneContext context, PaneStage scene) {
    this.context = context;
    this.scene = scene;
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
  }

  /** Whether the strip is shown. */
  ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** What the strip shows; null before the first start. */
  ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
    return page.getReadOnlyProperty();
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
    progress = TourProgress.NONE;
    goTo(0);
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
      page.set(end());
      return;
    }
    Stop stop = script.stops().get(position);
    page.set(
        new Page(
            position + 1,
            script.stops().size(),
            stop.title().in(messages()),
            stop.text().in(messages()),
            "",
            List.of(),
            "",
            Page.Tone.NONE,
            List.of()));
    drive(stop);
    ask();
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

  /** Clicks an answer; the right one ends the question. */
  void answer(int choice) {
    Question asked = question;
    if (asked == null || choice < 0 || choice >= asked.choices().size()) {
      return;
    }
    String id = script.stops().get(position).id();
    List<Integer> before = chosen.computeIfAbsent(id, any -> new ArrayList<>());
    if (before.contains(choice) || before.contains(asked.right())) {
      return;
    }
    before.add(choice);
    if (choice == asked.right()) {
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
    List<Page.Answer> answers = new ArrayList<>();
    for (int i = 0; i < asked.choices().size(); i++) {
      String label = asked.choices().get(i).label().in(messages());
      answers.add(new Page.Answer(label, tried.contains(i) ? tone(asked, i) : Page.Tone.NONE));
    }
    String said = "";
    Page.Tone how = Page.Tone.NONE;
    if (!tried.isEmpty()) {
      int last = tried.get(tried.size() - 1);
      how = tone(asked, last);
      String key = how == Page.Tone.RIGHT ? "tour.right" : "tour.wrong";
      said = messages().text(key, asked.choices().get(last).feedback().in(messages()));
    }
    page.set(now.withQuestion(asked.text().in(messages()), answers, said, how));
  }

  private static Page.Tone tone(Question asked, int choice) {
    return choice == asked.right() ? Page.Tone.RIGHT : Page.Tone.WRONG;
  }

  /** The way taken: each stop, and how its question went. */
  private Page end() {
    List<Page.Passed> path = new ArrayList<>();
    int answered = 0;
    for (int i = 0; i < script.stops().size(); i++) {
      Stop stop = script.stops().get(i);
      int tries = progress.tries().getOrDefault(stop.id(), 0);
      answered += tries > 0 ? 1 : 0;
      String words = messages().text("tour.passed", i + 1, stop.title().in(messages()), tries);
      path.add(new Page.Passed(i, words, tries > 0));
    }
    int count = script.stops().size();
    return new Page(
        count + 1,
        count,
        messages().text("tour.end.title"),
        messages().text("tour.end.text", answered, count),
        "",
        List.of(),
        "",
        Page.Tone.NONE,
        path);
  }

  private void modelChanged(@Nullable OpenModel model) {
    chosen.clear();
    if (model == null) {
      return;
    }
    script = TourScript.of(model);
    position = Math.min(position, script.stops().size());
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
