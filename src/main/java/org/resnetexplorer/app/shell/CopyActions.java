package org.resnetexplorer.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.shell.copy.CopyMenu;
import org.resnetexplorer.export.copy.CopyForm;

/** The actions that copy what is looked at: one for each form, and the choice among all. */
final class CopyActions {
  private final CopyMenu menu;

  CopyActions(CopyMenu menu) {
    this.menu = menu;
  }

  List<Action> list() {
    Stream<Action> forms =
        Arrays.stream(CopyForm.values())
            .map(form -> action(id(form), icon(form), null, () -> menu.copy(form)));
    return Stream.concat(
            Stream.of(
                action("copy", "fth-copy", "Shortcut+C", menu::copy),
                action("copy-as", "fth-clipboard", "Shortcut+Shift+C", menu::choose)),
            forms)
        .toList();
  }

  /** The ids of those that copy in one form, in the order of menus. */
  static List<String> forms() {
    return Arrays.stream(CopyForm.values()).map(CopyActions::id).toList();
  }

  private static String id(CopyForm form) {
    return "copy-" + form.id();
  }

  private static String icon(CopyForm form) {
    return switch (form) {
      case TEXT -> "fth-type";
      case CSV -> "fth-list";
      case PNG -> "fth-image";
      case NUMPY, PYTORCH -> "fth-code";
    };
  }

  private static Action action(String id, String icon, @Nullable String keys, Runnable handler) {
    KeyCombination combination = keys == null ? null : KeyCombination.valueOf(keys);
    return new Action(id, icon, combination, Condition.always(), handler, null);
  }
}
