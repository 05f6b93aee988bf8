package org.resnetexplorer.app.shell;

import javafx.stage.Stage;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.OpenPicture;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Workbench;
import org.resnetexplorer.cli.Messages;

/** Names picture and model in the title, so that windows can be told apart in the task bar. */
final class WindowTitle {
  private final Stage stage;
  private final Workbench workbench;
  private final Messages messages;

  WindowTitle(Stage stage, PaneTools tools) {
    this.stage = stage;
    this.workbench = tools.workbench();
    this.messages = tools.messages();
  }

  void install() {
    workbench.modelProperty().subscribe(this::show);
    workbench.pictureProperty().subscribe(this::show);
    show();
  }

  private void show() {
    OpenModel model = workbench.modelProperty().get();
    OpenPicture picture = workbench.pictureProperty().get();
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
