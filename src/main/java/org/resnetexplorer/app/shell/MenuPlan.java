package org.resnetexplorer.app.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.text.Messages;

/** Turns actions into menus and tool buttons. */
final class MenuPlan {
  private static final String LINE = "-";
  private static final String RECENT = "recent";
  private static final String EXPORT = "export";
  private static final String COPY_AS = "copy-as-forms";
  private static final List<Entry> MENUS =
      List.of(
          new Entry(
              "file",
              List.of(
                  "open-picture",
                  "browse",
                  "open-data-set",
                  RECENT,
                  "paste",
                  LINE,
                  "next-picture",
                  "previous-picture",
                  "remove-picture",
                  "clear-pictures",
                  LINE,
                  "open-weights",
                  "save-model",
                  LINE,
                  "open-checkpoints",
                  "play-checkpoints",
                  "previous-checkpoint",
                  "next-checkpoint",
                  "look-again-checkpoints",
                  "close-checkpoints",
                  LINE,
                  "open-session",
                  "save-session",
                  "copy-view",
                  LINE,
                  "export-diagram",
                  EXPORT,
                  "save-report",
                  LINE,
                  "settings",
                  "quit")),
          new Entry(
              "edit",
              List.of(
                  "undo",
                  "redo",
                  "reset-changes",
                  LINE,
                  "copy",
                  COPY_AS,
                  LINE,
                  "cut-branch",
                  "cut-shortcut",
                  "cut-channel",
                  "cut-call")),
          new Entry(
              "view",
              List.of(
                  "theme",
                  "full-screen",
                  "orientation",
                  LINE,
                  "find",
                  "palette",
                  LINE,
                  "back",
                  "forward",
                  "previous-call",
                  "next-call",
                  LINE,
                  "next-pane",
                  "previous-pane")),
          new Entry(
              "run",
              List.of(
                  "continue",
                  "play",
                  "stop",
                  LINE,
                  "step-over",
                  "step-into",
                  "step-out",
                  "step-back",
                  "step-cursor",
                  LINE,
                  "step-start",
                  "step-end",
                  LINE,
                  "breakpoint",
                  "breakpoint-new",
                  "breakpoint-list",
                  LINE,
                  "keep-run",
                  "compare-bundled",
                  "release-run")),
          new Entry("model", List.of("architecture", "stride", LINE, "open-labels")),
          new Entry(
              "help",
              List.of("tour", "tour-brief", "tour-next", "tour-back", LINE, "shortcuts", "about")));

  private static final List<String> ON_SELECTION =
      List.of(
          "breakpoint",
          "breakpoint-new",
          LINE,
          "step-cursor",
          LINE,
          "cut-branch",
          "cut-shortcut",
          "cut-channel",
          "cut-call");

  private static final List<String> EXPORTS =
      List.of(
          "export-maps",
          "export-channel",
          "export-npy",
          "export-csv",
          LINE,
          "export-all-png",
          "export-all-npy",
          "export-all-csv");

  private final Actions actions;
  private final RecentMenu recent;
  private final Messages messages;

  MenuPlan(Actions actions, RecentMenu recent, Messages messages) {
    this.recent = recent;
    this.actions = actions;
    this.messages = messages;
  }

  private record Entry(String id, List<String> items) {}

  /** Adds items of another kind at the end of a menu that has been filled. */
  static void append(MenuBar bar, String id, MenuItem... more) {
    bar.getMenus().stream()
        .filter(menu -> menu.getId().equals("menu-" + id))
        .forEach(
            menu -> {
              menu.getItems().add(new SeparatorMenuItem());
              menu.getItems().addAll(more);
            });
  }

  void fill(MenuBar bar) {
    for (Entry entry : MENUS) {
      Menu menu = new Menu(messages.text("app.menu." + entry.id()));
      menu.setId("menu-" + entry.id());
      entry.items().forEach(id -> menu.getItems().add(entry(id)));
      if (entry.items().contains(RECENT)) {
        menu.setOnShowing(event -> recent.refresh());
      }
      bar.getMenus().add(menu);
    }
  }

  /** What can be done to the selected call, for a right click; shortcuts belong to the menu bar. */
  List<MenuItem> forSelection() {
    List<MenuItem> items = new ArrayList<>();
    for (String id : ON_SELECTION) {
      MenuItem item = LINE.equals(id) ? new SeparatorMenuItem() : item(id);
      item.setId("context-" + id);
      item.setAccelerator(null);
      items.add(item);
    }
    return List.copyOf(items);
  }

  /** Some entries, for a menu that is put together elsewhere. */
  MenuItem[] items(String... ids) {
    return Arrays.stream(ids).map(this::item).toArray(MenuItem[]::new);
  }

  private MenuItem entry(String id) {
    return switch (id) {
      case LINE -> new SeparatorMenuItem();
      case RECENT -> recent.menu();
      case EXPORT -> exportMenu();
      case COPY_AS -> copyMenu();
      default -> item(id);
    };
  }

  private Menu exportMenu() {
    Menu menu = new Menu(messages.text("app.menu.export"));
    menu.setId("menu-export");
    EXPORTS.forEach(id -> menu.getItems().add(entry(id)));
    return menu;
  }

  private Menu copyMenu() {
    Menu menu = new Menu(messages.text("app.menu.copy-as"));
    menu.setId("menu-copy-as-forms");
    CopyActions.forms().forEach(id -> menu.getItems().add(item(id)));
    menu.getItems().addAll(new SeparatorMenuItem(), item("copy-as"));
    return menu;
  }

  private MenuItem item(String id) {
    Action action = actions.get(id);
    String text = messages.text(action.textKey());
    MenuItem item = action.chosen() == null ? new MenuItem(text) : checked(text, action);
    item.setId("menu-" + id);
    item.setAccelerator(action.keys());
    item.disableProperty().bind(action.enabled().map(enabled -> !enabled));
    item.setOnAction(event -> action.handler().run());
    return item;
  }

  /** What is on or off carries a check mark, which follows what it stands for. */
  private static CheckMenuItem checked(String text, Action action) {
    CheckMenuItem item = new CheckMenuItem(text);
    ObservableValue<Boolean> chosen = action.chosen();
    if (chosen != null) {
      item.setSelected(chosen.getValue());
      Subscriptions.now(chosen, item::setSelected);
    }
    return item;
  }

  /** Makes a button do an action; the tooltip tells its name and shortcut. */
  void dress(Button button, String id, boolean withText) {
    Action action = actions.get(id);
    String text = messages.text(action.textKey());
    button.setId(id);
    button.setGraphic(new FontIcon(action.icon()));
    button.setText(withText ? text : "");
    button.setAccessibleText(text);
    String keys = action.keys() == null ? "" : "  " + action.keys().getDisplayText();
    Tooltips.on(button, text + keys);
    button.disableProperty().bind(action.enabled().map(enabled -> !enabled));
    button.setOnAction(event -> action.handler().run());
  }
}
