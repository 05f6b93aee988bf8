package org.resnetexplorer.app.inference;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.Choices;

/** The sizes that a network may be given pictures in, behind what is said of the crop. */
final class SizeMenu {
  private static final int[] USUAL = {32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 384};

  private final MenuButton button;
  private final AppState appState;
  private final Messages messages;

  SizeMenu(MenuButton button, AppState appState) {
    this.button = button;
    this.appState = appState;
    this.messages = appState.messages();
  }

  void install() {
    Subscriptions.now(appState.modelProperty(), this::list);
  }

  private void list(@Nullable OpenModel model) {
    button.getItems().clear();
    if (model == null) {
      return;
    }
    int now = model.recipe().crop();
    TreeSet<Integer> sizes =
        Stream.concat(Arrays.stream(USUAL).boxed(), Stream.of(now))
            .collect(Collectors.toCollection(TreeSet::new));
    for (int size : sizes) {
      RadioMenuItem item = new RadioMenuItem(messages.text("inference.size", size));
      item.setId("input-size-" + size);
      item.setSelected(size == now);
      item.setOnAction(event -> choose(model, size));
      button.getItems().add(item);
    }
  }

  private void choose(OpenModel model, int size) {
    if (size != model.recipe().crop()) {
      Choices choices = model.choices();
      appState.openModel(
          model.request().withChoices(choices.withRecipe(choices.recipe().withSize(size))));
    }
  }
}
