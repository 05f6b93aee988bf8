package org.resnetexplorer.app.state;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.text.Messages;

/** Says in words what was refused, and what stays as it was. */
final class Refusals {
  private final Messages messages;
  private final ObservableValue<@Nullable OpenModel> model;
  private final ObservableValue<@Nullable OpenPicture> picture;

  Refusals(
      Messages messages,
      ObservableValue<@Nullable OpenModel> model,
      ObservableValue<@Nullable OpenPicture> picture) {
    this.messages = messages;
    this.model = model;
    this.picture = picture;
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

  static String shortName(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(slash + 1);
  }

  private String stays() {
    OpenModel open = model.getValue();
    OpenPicture shown = picture.getValue();
    if (open == null) {
      return "";
    }
    return shown == null
        ? messages.text("app.problem.stays.model", open.name())
        : messages.text("app.problem.stays", open.name(), shown.picture().name());
  }
}
