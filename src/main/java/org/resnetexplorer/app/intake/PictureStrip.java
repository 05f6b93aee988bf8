package org.resnetexplorer.app.intake;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.RefusedPicture;
import org.resnetexplorer.app.state.Run;

/**
 * The pictures that lie ready, one of them the one asked for last, unless that was refused: then it
 * is the one still shown. Several opened together replace all; a single one joins several, or
 * replaces a single one. On the FX thread only.
 */
public final class PictureStrip {
  private final AppState appState;
  private final ObservableList<StripPicture> pictures = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable StripPicture> current =
      new ReadOnlyObjectWrapper<>(this, "current");
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position", -1);
  private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(this, "size", 0);
  private final ReadOnlyIntegerWrapper skipped = new ReadOnlyIntegerWrapper(this, "skipped", 0);

  public PictureStrip(AppState appState) {
    this.appState = appState;
    Subscriptions.now(appState.askedProperty(), this::asked);
    Subscriptions.now(appState.refusedProperty(), this::refused);
    Subscriptions.now(
        appState.modelProperty(), model -> pictures.forEach(StripPicture::forgetAnswer));
    Subscriptions.now(appState.runProperty(), this::answered);
  }

  public ObservableList<StripPicture> pictures() {
    return FXCollections.unmodifiableObservableList(pictures);
  }

  /** The picture that is shown or on its way; null before the first one. */
  public ReadOnlyObjectProperty<@Nullable StripPicture> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Of the current picture among all, from 0; -1 before the first one. */
  public ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** How many files that came with these pictures were left out. */
  public ReadOnlyIntegerProperty skippedProperty() {
    return skipped.getReadOnlyProperty();
  }

  /**
   * Opens the first of these pictures and lays out the others, if there are any.
   *
   * @param leftOut how many other files came with them
   */
  public void open(List<PictureSource> sources, int leftOut) {
    if (sources.size() > 1) {
      pictures.setAll(sources.stream().map(StripPicture::new).toList());
      makeCurrent(pictures.get(0));
    }
    appState.openPicture(sources.get(0));
    skipped.set(leftOut);
  }

  /** Opens the picture so many places further on, or the next one that can be read, if any. */
  public void step(int places) {
    int on = Integer.signum(places);
    int next = position.get() + places;
    while (next >= 0 && next < pictures.size() && pictures.get(next).isBroken()) {
      next += on;
    }
    if (next >= 0 && next < pictures.size()) {
      go(pictures.get(next));
    }
  }

  /** Opens the first picture that can be read. */
  public void goToFirst() {
    pictures.stream().filter(picture -> !picture.isBroken()).findFirst().ifPresent(this::go);
  }

  /** Opens the last picture that can be read. */
  public void goToLast() {
    pictures.stream()
        .filter(picture -> !picture.isBroken())
        .reduce((before, after) -> after)
        .ifPresent(this::go);
  }

  public void go(StripPicture picture) {
    makeCurrent(picture);
    appState.openPicture(picture.source());
  }

  /** Takes a picture away; if it was the current one, its neighbour is opened. */
  public void remove(StripPicture picture) {
    int index = pictures.indexOf(picture);
    if (index < 0 || pictures.size() < 2) {
      return;
    }
    pictures.remove(index);
    if (picture == current.get()) {
      go(pictures.get(Math.min(index, pictures.size() - 1)));
    } else {
      makeCurrent(current.get());
    }
  }

  /** Takes the current picture away and opens its neighbour. */
  public void removeCurrent() {
    StripPicture now = current.get();
    if (now != null) {
      remove(now);
    }
  }

  /** Leaves the current picture alone. */
  public void clear() {
    StripPicture kept = current.get();
    pictures.setAll(kept == null ? List.of() : List.of(kept));
    skipped.set(0);
    makeCurrent(kept);
  }

  private void asked(@Nullable PictureSource source) {
    StripPicture now = current.get();
    boolean already = now != null && now.source().equals(source);
    if (source == null || already) {
      return;
    }
    makeCurrent(find(source).orElseGet(() -> added(source)));
  }

  private StripPicture added(PictureSource source) {
    StripPicture picture = new StripPicture(source);
    if (pictures.size() > 1) {
      pictures.add(picture);
    } else {
      pictures.setAll(List.of(picture));
      skipped.set(0);
    }
    return picture;
  }

  private void makeCurrent(@Nullable StripPicture picture) {
    current.set(picture);
    size.set(pictures.size());
    position.set(picture == null ? -1 : pictures.indexOf(picture));
  }

  private void refused(@Nullable RefusedPicture refusal) {
    if (refusal == null) {
      return;
    }
    find(refusal.source()).ifPresent(picture -> picture.markBroken(refusal.why()));
    OpenPicture shown = appState.pictureProperty().get();
    if (shown != null && pictures.size() == 1) {
      pictures.setAll(List.of(new StripPicture(shown.source())));
      answered(appState.runProperty().get());
    }
    makeCurrent(shown == null ? null : find(shown.source()).orElse(null));
  }

  private void answered(@Nullable Run run) {
    if (run != null && !run.top().isEmpty()) {
      find(run.picture().source()).ifPresent(picture -> picture.answer(run.top().get(0)));
    }
  }

  private Optional<StripPicture> find(PictureSource source) {
    return pictures.stream().filter(picture -> picture.source().equals(source)).findFirst();
  }
}
