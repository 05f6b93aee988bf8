package org.resnetexplorer.app.state;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.text.Messages;

/**
 * Says in words what was refused, and what stays as it was, until it is closed or over. On the FX
 * thread only.
 */
final class Refusals {
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
      new ReadOnlyObjectWrapper<>(this, "problem");
  private final ReadOnlyObjectWrapper<@Nullable RefusedPicture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture");
  private final Messages messages;
  private final ObservableValue<Shown> shown;

  Refusals(Messages messages, ObservableValue<Shown> shown) {
    this.messages = messages;
    this.shown = shown;
  }

  /** What was refused last; null when nothing was, or the message was closed. */
  ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The picture refused last; null when the last one was shown. */
  ReadOnlyObjectProperty<@Nullable RefusedPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  void report(@Nullable Problem next) {
    problem.set(next);
  }

  /** What such an event ends is said no longer. */
  void over(Problem.Ends with) {
    Problem now = problem.get();
    if (now != null && now.ends().compareTo(with) >= 0) {
      report(null);
    }
  }

  /**
   * @param refused null once a picture is shown
   */
  void picture(@Nullable RefusedPicture refused) {
    picture.set(refused);
  }

  /**
   * @param name what was asked for: a path, a model's name
   */
  void refuse(String name, Explained reason, Problem.Remedy remedy) {
    report(of(name, reason, remedy));
  }

  /** A run of what is open failed. */
  void refuseRun(String name, Explained reason) {
    Problem file = of(name, reason, Problem.Remedy.NONE);
    report(
        new Problem(
            file.title(),
            file.why(),
            file.stays(),
            file.next(),
            file.detail(),
            file.remedy(),
            Problem.Ends.WITH_A_RUN));
  }

  private Problem of(String name, Explained reason, Problem.Remedy remedy) {
    return new Problem(
        messages.text("app.problem.title", shortName(name)),
        reason.what(),
        stays(),
        reason.next(),
        reason.detail(),
        remedy);
  }

  static String shortName(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(slash + 1);
  }

  private String stays() {
    OpenModel open = shown.getValue().model();
    OpenPicture openPicture = shown.getValue().picture();
    if (open == null) {
      return "";
    }
    return openPicture == null
        ? messages.text("app.problem.stays.model", open.name())
        : messages.text("app.problem.stays", open.name(), openPicture.picture().name());
  }
}
