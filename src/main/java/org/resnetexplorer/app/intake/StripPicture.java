package org.resnetexplorer.app.intake;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.Prediction;

/** One of several pictures: where it comes from, and what is known of it so far. */
public final class StripPicture {
  private final PictureSource source;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Waiting());

  /** What is known of a picture. */
  public sealed interface State {

    /** Not opened yet, or not by the model that is open now. */
    record Waiting() implements State {}

    /** Classified; this class came first. */
    record Answered(Prediction top) implements State {}

    /**
     * Cannot be opened.
     *
     * @param why one sentence
     */
    record Broken(String why) implements State {}
  }

  StripPicture(PictureSource source) {
    this.source = source;
  }

  public PictureSource source() {
    return source;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether it was found that it can't be read. */
  boolean isBroken() {
    return state.get() instanceof State.Broken;
  }

  /** Marks a picture that could not be read, with the reason. */
  public void markBroken(String why) {
    state.set(new State.Broken(why));
  }

  void answer(Prediction top) {
    state.set(new State.Answered(top));
  }

  /** Another model would answer anew; what is broken stays so. */
  void forgetAnswer() {
    if (state.get() instanceof State.Answered) {
      state.set(new State.Waiting());
    }
  }
}
