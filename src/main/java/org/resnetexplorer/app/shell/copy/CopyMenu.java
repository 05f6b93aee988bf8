package org.resnetexplorer.app.shell.copy;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.PaneMenu;
import org.resnetexplorer.export.copy.CopyForm;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/**
 * What a right click offers in every pane: what its place offers, then all that can be copied of
 * it, each with its forms. The keyboard opens the second part alone.
 */
public final class CopyMenu {
  private static final double INSIDE = 24;

  private final Copying copying;
  private final FocusedPane focused;
  private final Messages messages;
  private final ContextMenu menu = new ContextMenu();

  public CopyMenu(Copying copying, FocusedPane focused, Messages messages) {
    this.copying = copying;
    this.focused = focused;
    this.messages = messages;
    menu.setId("copy-menu");
  }

  /**
   * @param root of all panes
   */
  public void install(Node root) {
    root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
    root.addEventFilter(MouseEvent.MOUSE_CLICKED, CopyMenu::onlyOffer);
  }

  /** A click that brings the menu does nothing else: only the first button's clicks arrive. */
  private static void onlyOffer(MouseEvent click) {
    if (click.getButton() != MouseButton.PRIMARY) {
      click.consume();
    }
  }

  private void requested(ContextMenuEvent click) {
    Node target = click.getTarget() instanceof Node node ? node : null;
    // The tab of a pane that is out of sight belongs to it too, and that pane has not followed
    // since.
    PaneHost.around(target)
        .filter(host -> host.shown().get())
        .ifPresent(
            host -> {
              List<MenuItem> all = new ArrayList<>(PaneMenu.offered(click));
              List<MenuItem> copies = items(host);
              if (!all.isEmpty() && !copies.isEmpty()) {
                all.add(new SeparatorMenuItem());
              }
              all.addAll(copies);
              if (!all.isEmpty()) {
                menu.getItems().setAll(all);
                menu.show(host, click.getScreenX(), click.getScreenY());
              }
              click.consume();
            });
  }

  /** Copies the first thing of the pane that has the keyboard, in its usual form. */
  public void copy() {
    focused.host().ifPresentOrElse(copying::copy, copying::nothingMeant);
  }

  /** Copies the first thing of the pane that has the keyboard that has this form. */
  public void copy(CopyForm form) {
    focused.host().ifPresentOrElse(host -> copying.copy(host, form), copying::nothingMeant);
  }

  /** Offers all that can be copied of the pane that has the keyboard. */
  public void choose() {
    focused.host().ifPresentOrElse(this::choose, copying::nothingMeant);
  }

  private void choose(PaneHost host) {
    List<MenuItem> items = items(host);
    if (items.isEmpty()) {
      copying.copy(host);
      return;
    }
    menu.getItems().setAll(items);
    Bounds place = host.localToScreen(host.getBoundsInLocal());
    menu.show(host, place.getMinX() + INSIDE, place.getMinY() + INSIDE);
  }

  private List<MenuItem> items(PaneHost host) {
    return host.copies().stream().map(this::item).toList();
  }

  /** Forms in a menu of their own where there are several. */
  private MenuItem item(Copyable what) {
    List<CopyForm> forms = what.forms();
    if (forms.size() == 1) {
      MenuItem only =
          new MenuItem(messages.text("app.copy.one", what.name(), copying.name(forms.get(0))));
      only.setId("copy-" + forms.get(0).id());
      return acting(only, what, forms.get(0));
    }
    Menu several = new Menu(messages.text("app.copy.several", what.name()));
    several.setMnemonicParsing(false);
    for (CopyForm form : forms) {
      MenuItem item = new MenuItem(label(what, form));
      item.setId("copy-" + form.id());
      several.getItems().add(acting(item, what, form));
    }
    return several;
  }

  private String label(Copyable what, CopyForm form) {
    return Copying.isForFile(what, form)
        ? messages.text("app.copy.form.file", copying.name(form), what.numbers())
        : copying.name(form);
  }

  private MenuItem acting(MenuItem item, Copyable what, CopyForm form) {
    item.setMnemonicParsing(false);
    item.setOnAction(event -> copying.copy(what, form));
    return item;
  }
}
