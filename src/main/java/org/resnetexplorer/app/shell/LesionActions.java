package org.resnetexplorer.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;

/** The actions that cut what is selected, and restore what they have cut. */
final class LesionActions {
  private final AppState appState;
  private final LiveLesions lesions;

  LesionActions(AppState appState) {
    this.appState = appState;
    this.lesions = new LiveLesions(appState.changes());
  }

  List<Action> list() {
    return List.of(
        action("cut-branch", "Shortcut+J", "block", this::branch),
        action("cut-shortcut", "Shortcut+Shift+J", "block", this::shortcut),
        action("cut-channel", "Alt+J", "channel", this::channel),
        action("cut-call", "Alt+Shift+J", "call", this::call));
  }

  private Action action(
      String id, String keys, String missing, Supplier<@Nullable Intervention> site) {
    ObservableValue<Boolean> enabled =
        Derived.of(
            () -> appState.runProperty().get() != null && site.get() != null,
            appState.runProperty(),
            appState.selection().currentProperty());
    return new Action(
        id,
        "fth-scissors",
        KeyCombination.valueOf(keys),
        new Condition(enabled, missing),
        () -> toggle(site),
        null);
  }

  private void toggle(Supplier<@Nullable Intervention> site) {
    Intervention now = site.get();
    if (now != null) {
      lesions.toggle(now);
    }
  }

  private @Nullable Intervention branch() {
    Block block = appState.selection().blockProperty().get();
    return block == null ? null : LiveLesions.branch(block);
  }

  private @Nullable Intervention shortcut() {
    Block block = appState.selection().blockProperty().get();
    return block == null ? null : LiveLesions.shortcut(block);
  }

  private @Nullable Intervention channel() {
    Call call = appState.selection().callProperty().get();
    Selected now = appState.selection().current();
    boolean has =
        call != null
            && now.channel() >= 0
            && now.channel() < appState.modelProperty().get().sizes().output(call).channels();
    return has ? LiveLesions.channel(call, now.channel()) : null;
  }

  private @Nullable Intervention call() {
    Call call = appState.selection().callProperty().get();
    return call == null ? null : LiveLesions.whole(call);
  }
}
