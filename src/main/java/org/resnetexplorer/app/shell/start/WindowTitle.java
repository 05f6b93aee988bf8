package org.resnetexplorer.app.shell.start;

import javafx.stage.Stage;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.text.Messages;

/** Names picture and model in the title, so that windows can be told apart in the task bar. */
final class WindowTitle {
  private final Stage stage;
  private final AppState appState;
  private final Messages messages;

  WindowTitle(Stage stage, PaneContext context) {
    this.stage = stage;
    this.appState = context.appState();
    this.messages = context.messages();
  }

  void install() {
    Subscriptions.onInvalidation(appState.modelProperty(), this::show);
    Subscriptions.onInvalidation(appState.pictureProperty(), this::show);
    show();
  }

  private void show() {
    OpenModel model = appState.modelProperty().get();
    OpenPicture picture = appState.pictureProperty().get();
    String program = messages.text("app.title");
    if (model == null) {
      stage.setTitle(program);
    } else if (picture == null) {
      stage.setTitle(messages.text("app.title.model", model.name(), program));
    } else {
      String name = picture.source().name();
      stage.setTitle(messages.text("app.title.picture", name, model.name(), program));
    }
  }
}
