package org.resnetexplorer.app.learning;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.questions.OutputSearch;
import org.resnetexplorer.app.questions.Truth;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.text.Messages;

/** What is taken for true: the answer asked about, another one, or any by name. */
final class TruthMenu {
  private final Messages messages;
  private final LearningViewModel viewModel;
  private final LearningWords words;
  private final MenuButton button = new MenuButton();

  TruthMenu(Messages messages, LearningViewModel viewModel, LearningWords words) {
    this.messages = messages;
    this.viewModel = viewModel;
    this.words = words;
    button.setId("learning-truth");
  }

  MenuButton node() {
    return button;
  }

  void show(Learning of) {
    OpenModel model = of.run().model();
    button.setText(words.name(of.truth(), model));
    ToggleGroup group = new ToggleGroup();
    List<MenuItem> items = new ArrayList<>();
    RadioMenuItem asked = item(messages.text("learning.truth.asked"), null, group);
    asked.setSelected(viewModel.followsQuestion());
    items.add(asked);
    items.add(new SeparatorMenuItem());
    for (Prediction answer : of.run().top()) {
      Truth yes = new Truth(answer.index(), true);
      items.add(chosen(item(words.name(yes, model), yes, group), of, yes));
      if (of.loss() instanceof Loss.BinaryCrossEntropy) {
        Truth no = new Truth(answer.index(), false);
        items.add(chosen(item(words.name(no, model), no, group), of, no));
      }
    }
    if (model.network().outputs() > of.run().top().size()) {
      MenuItem other = new MenuItem(messages.text("learning.truth.other"));
      other.setId("learning-truth-other");
      other.setOnAction(event -> search(model));
      items.add(other);
    }
    button.getItems().setAll(items);
  }

  private void search(OpenModel model) {
    String hint = messages.text("learning.truth.hint");
    new OutputSearch(
            messages, model, hint, (output, shift) -> viewModel.take(new Truth(output, true)))
        .show(button);
  }

  private RadioMenuItem chosen(RadioMenuItem item, Learning of, Truth truth) {
    item.setSelected(!viewModel.followsQuestion() && of.truth().equals(truth));
    return item;
  }

  private RadioMenuItem item(String text, @Nullable Truth truth, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setOnAction(event -> viewModel.take(truth));
    return item;
  }
}
