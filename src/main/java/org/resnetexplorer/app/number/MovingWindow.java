package org.resnetexplorer.app.number;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.debugger.PlayClock;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selection;

/** The window on its way over input and output, by hand or in time. On the FX thread only. */
final class MovingWindow {
  /** Slow enough to see each patch, fast enough to see it slide. */
  private static final double CELLS_PER_SECOND = 6;

  private final Selection selection;
  private final ReadOnlyObjectProperty<@Nullable Proof> proof;
  private final PlayClock clock;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private boolean moving;

  /**
   * @param proof of the cell that the window is at
   */
  MovingWindow(
      Selection selection, ReadOnlyObjectProperty<@Nullable Proof> proof, PlayClock clock) {
    this.selection = selection;
    this.proof = proof;
    this.clock = clock;
  }

  /** Whether it moves by itself. */
  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Whether it is on its way, and not at the chosen cell. */
  boolean isAway() {
    return playing.get() || selection.hoveredCellProperty().get() != null;
  }

  /** Moves it for a look; null lets it return to the chosen cell. */
  void look(@Nullable Cell cell) {
    stopClock();
    selection.hoveredCellProperty().set(cell);
  }

  /** Another cell is looked at; by whoever it was, it no longer moves by itself. */
  void hovered() {
    if (!moving) {
      stopClock();
    }
  }

  /** Chooses a cell of the shown channel. */
  void choose(Cell cell) {
    Proof now = proof.get();
    if (now != null) {
      selection.hoveredCellProperty().set(null);
      selection.select(now.asSelected().withCell(cell));
    }
  }

  /** So many cells on, row by row; from the last to the first. */
  void step(int places) {
    Proof now = proof.get();
    if (now != null) {
      stopClock();
      choose(now.walk().after(now.cell(), places));
    }
  }

  /** Some rows and columns on, as far as there are any. */
  void move(int rows, int columns) {
    Proof now = proof.get();
    if (now != null) {
      stopClock();
      choose(now.walk().nearest(now.cell().row() + rows, now.cell().column() + columns));
    }
  }

  /** Moves it by itself, or leaves it at the cell that it has come to. */
  void playOrPause() {
    if (playing.get()) {
      pause();
      return;
    }
    Proof now = proof.get();
    if (now != null && now.walk().leadsAnywhere()) {
      playing.set(true);
      clock.start(CELLS_PER_SECOND, this::beat);
    }
  }

  private void beat() {
    Proof now = proof.get();
    if (now == null) {
      pause();
      return;
    }
    moving = true;
    selection.hoveredCellProperty().set(now.walk().after(now.cell(), 1));
    moving = false;
  }

  /** Leaves it at the cell that it has come to, if it moves by itself. */
  void pause() {
    if (playing.get()) {
      Proof now = proof.get();
      stopClock();
      if (now != null && now.own().call().equals(selection.callProperty().get())) {
        choose(now.cell());
      } else {
        selection.hoveredCellProperty().set(null);
      }
    }
  }

  private void stopClock() {
    clock.stop();
    playing.set(false);
  }
}
