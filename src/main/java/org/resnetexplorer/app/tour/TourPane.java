package org.resnetexplorer.app.tour;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.state.TourProgress;

/** The guided tour, a strip above all panes. */
public final class TourPane implements Pane {
  private @Nullable TourController controller;

  @Override
  public Declaration declaration() {
    return Declaration.of("tour", Place.TOP, "app.action.tour", "fth-map")
        .styled(TourPane.class, "tour.css")
        .worded("tour", TourPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    TourController made = new TourController(context, services.stage());
    controller = made;
    return Attached.of(() -> PaneView.load("Tour.fxml", made, context.messages()))
        .wantedWhile(made.activeProperty());
  }

  /**
   * Takes up what an earlier start of the program kept.
   *
   * @param keeping gets every step ahead, to remember it
   */
  public void remember(TourProgress kept, Consumer<TourProgress> keeping) {
    controller().remember(kept, keeping);
  }

  /** Whether it is under way. */
  public ReadOnlyBooleanProperty activeProperty() {
    return controller().activeProperty();
  }

  /** Whether there is a stop ahead, or the end. */
  public ObservableValue<Boolean> canGoOn() {
    return controller().canGoOn();
  }

  /** Whether there is a stop behind. */
  public ObservableValue<Boolean> canGoBack() {
    return controller().canGoBack();
  }

  /** Begins, or goes on where one left, and takes the keyboard. */
  public void start() {
    controller().start();
  }

  /** Begins the tour of five minutes, or goes on where one left it, and takes the keyboard. */
  public void startBrief() {
    controller().startBrief();
  }

  /** Goes to a stop, counted from 1; beyond the last one to the end. */
  public void startAt(int stop) {
    controller().startAt(stop);
  }

  public void next() {
    controller().next();
  }

  public void back() {
    controller().back();
  }

  private TourController controller() {
    return Objects.requireNonNull(controller, "Not attached yet");
  }
}
