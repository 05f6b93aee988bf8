package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;

/** Chooses the call whose channels are a picture's features. */
final class CallMenu extends MenuButton {
  private final SimilarViewModel viewModel;
  private final SimilarWords words;

  CallMenu(SimilarViewModel viewModel, SimilarWords words) {
    this.viewModel = viewModel;
    this.words = words;
    setId("similar-call");
    setMinWidth(Region.USE_PREF_SIZE);
    Tooltips.on(this, words.text("similar.at.tip"));
    // The list is of the network that is open when it is looked at.
    setOnShowing(event -> fill());
    Subscriptions.now(viewModel.atProperty(), this::show);
  }

  private void show(@Nullable FeatureCall at) {
    setDisable(at == null);
    setText(at == null ? "" : words.text("similar.at", at.name()));
    fill();
  }

  /** From the last call to the first; blocks within a stage behind the stage's name. */
  private void fill() {
    FeatureCall now = viewModel.atProperty().get();
    List<MenuItem> items = new ArrayList<>();
    Map<String, Menu> stages = new LinkedHashMap<>();
    List<FeatureCall> calls = new ArrayList<>(viewModel.calls());
    Collections.reverse(calls);
    for (FeatureCall each : calls) {
      RadioMenuItem item = new RadioMenuItem(words.call(each));
      item.setId("similar-call-" + each.name());
      item.setSelected(each.equals(now));
      item.setOnAction(event -> viewModel.choose(each));
      if (each.kind() == FeatureCall.Kind.BLOCK) {
        String stage = each.name().substring(0, each.name().indexOf('.'));
        stages
            .computeIfAbsent(stage, name -> new Menu(words.text("similar.blocks", name)))
            .getItems()
            .add(item);
      } else {
        items.add(item);
      }
    }
    if (!stages.isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.addAll(stages.values());
    }
    getItems().setAll(items);
  }
}
