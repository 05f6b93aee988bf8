package org.resnetexplorer.app.state;

import javafx.beans.value.ObservableValue;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.text.Messages;

/** Says in words what was refused, and what stays as it was. */
final class Refusals {
  private final Messages messages;
  private final ObservableValue<Shown> shown;

  Refusals(Messages messages, ObservableValue<Shown> shown) {
    this.messages = messages;
    this.shown = shown;
  }

  /**
   * @param name what was asked for: a path, a model's name
   */
  Problem of(String name, Explained reason, Problem.Remedy remedy) {
    return new Problem(
        messages.text("app.problem.title", shortName(name)),
        reason.what(),
        stays(),
        reason.next(),
        reason.detail(),
        remedy);
  }

  /** What a run of what is open failed of. */
  Problem ofRun(String name, Explained reason) {
    Problem file = of(name, reason, Problem.Remedy.NONE);
    return new Problem(
        file.title(),
        file.why(),
        file.stays(),
        file.next(),
        file.detail(),
        file.remedy(),
        Problem.Ends.WITH_A_RUN);
  }

  static String shortName(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(slash + 1);
  }

  private String stays() {
    OpenModel open = shown.getValue().model();
    OpenPicture picture = shown.getValue().picture();
    if (open == null) {
      return "";
    }
    return picture == null
        ? messages.text("app.problem.stays.model", open.name())
        : messages.text("app.problem.stays", open.name(), picture.picture().name());
  }
}
