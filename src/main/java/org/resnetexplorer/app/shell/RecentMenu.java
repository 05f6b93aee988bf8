package org.resnetexplorer.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.text.Messages;

/** The pictures opened last as a menu; one that is gone is shown, but can't be chosen. */
public final class RecentMenu {
  private static final String FORGET = "recent-";

  private final PictureServices services;
  private final Background background;
  private final Messages messages;
  private final Menu menu;

  public RecentMenu(PaneContext context, PictureServices services) {
    this.services = services;
    this.background = context.background();
    this.messages = context.messages();
    this.menu = new Menu(messages.text("app.recent"));
    menu.setId("menu-recent-pictures");
    fill(List.of(), Set.of());
    services.recent().paths().addListener((ListChangeListener<String>) change -> refresh());
  }

  /** The menu; it looks at the disk whenever the one it hangs in is opened. */
  public Menu menu() {
    return menu;
  }

  public void refresh() {
    List<String> paths = List.copyOf(services.recent().paths());
    background.compute(() -> there(paths), there -> fill(paths, there));
  }

  private static Set<String> there(List<String> paths) {
    return paths.stream()
        .filter(path -> Files.exists(Path.of(path)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void fill(List<String> paths, Set<String> there) {
    menu.getItems().clear();
    menu.setDisable(paths.isEmpty());
    for (String path : paths) {
      MenuItem item = new MenuItem("", line(path, there.contains(path)));
      item.setMnemonicParsing(false);
      item.setDisable(!there.contains(path));
      item.setOnAction(event -> services.incoming().open(List.of(Path.of(path))));
      menu.getItems().add(item);
    }
    Set<String> gone = new HashSet<>(paths);
    gone.removeAll(there);
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().add(forget("app.recent.gone", gone));
    menu.getItems().add(forget("app.recent.clear", Set.copyOf(paths)));
  }

  /** The key of why one of its two last items can't be chosen; empty for other items. */
  static String missingKey(String id) {
    return id.startsWith(FORGET) ? "app.missing.recent" : "";
  }

  private MenuItem forget(String key, Set<String> paths) {
    MenuItem item = new MenuItem(messages.text(key));
    item.setId("menu-" + FORGET + key.substring(key.lastIndexOf('.') + 1));
    item.setDisable(paths.isEmpty());
    item.setOnAction(event -> services.recent().forget(paths));
    return item;
  }

  /** Name first, then where it lies, or that it is gone. */
  private HBox line(String path, boolean there) {
    Path file = Path.of(path);
    Label name = new Label(String.valueOf(file.getFileName()));
    name.setMaxWidth(320);
    Label place =
        new Label(there ? String.valueOf(file.getParent()) : messages.text("app.recent.missing"));
    place.getStyleClass().add("caption");
    place.setMaxWidth(320);
    return new HBox(8, name, place);
  }
}
