package org.resnetexplorer.app.state;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.Adjustments;

/**
 * The changes that are wanted now, and those that were wanted before, to go back to. The answer
 * follows as fast as it can be computed. On the FX thread only.
 */
public final class LiveChanges {
  private final ReadOnlyObjectWrapper<Changes> current =
      new ReadOnlyObjectWrapper<>(this, "current", Changes.NONE);
  private final History<Changes> history = new History<>();
  private @Nullable Object gesture;

  LiveChanges() {}

  public ReadOnlyObjectProperty<Changes> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public Changes current() {
    return current.get();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return history.canGoBackProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return history.canGoForwardProperty();
  }

  /**
   * Wants other changes.
   *
   * @param ofGesture changes that follow each other with an equal gesture are undone together, as
   *     all of one drag
   */
  public void change(Changes next, Object ofGesture) {
    if (next.equals(current.get())) {
      return;
    }
    if (ofGesture.equals(gesture)) {
      history.forgetForward();
    } else {
      history.leave(current.get());
    }
    gesture = ofGesture;
    current.set(next);
  }

  /** The next change is undone by itself, whatever its gesture. */
  public void endGesture() {
    gesture = null;
  }

  /** Wants other changes, undone by themselves. */
  void changeOnce(Changes next) {
    endGesture();
    change(next, this);
    endGesture();
  }

  /** Back to the recipe's crop, the picture's own pixels and the network as it is. */
  public void resetAll() {
    changeOnce(Changes.NONE);
  }

  /** The same for the picture alone; lesions of the network stay. */
  public void resetPicture() {
    changeOnce(current.get().withCrop(null).withAdjustments(Adjustments.NONE));
  }

  public void undo() {
    endGesture();
    show(history.back(current.get()));
  }

  public void redo() {
    endGesture();
    show(history.forward(current.get()));
  }

  private void show(@Nullable Changes next) {
    if (next != null) {
      current.set(next);
    }
  }

  /**
   * A square of the last picture means nothing on another one, nor do the steps that made it.
   *
   * @param fitting what of changes the model has a place for
   */
  void pictureReplaced(UnaryOperator<Changes> fitting) {
    endGesture();
    history.clear();
    current.set(fitting.apply(current.get().withCrop(null)));
  }

  /**
   * Lesions of the last model go where another one has no place for them.
   *
   * @param fitting what of changes it has a place for
   */
  void modelReplaced(UnaryOperator<Changes> fitting) {
    endGesture();
    history.keepOnly(changes -> fitting.apply(changes).equals(changes));
    current.set(fitting.apply(current.get()));
  }
}
