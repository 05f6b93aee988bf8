package org.resnetexplorer.app.featuremaps;

import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.resnetexplorer.app.featuremaps.FeatureMapsViewModel.Move;
import org.resnetexplorer.app.pane.PaneMenu;
import org.resnetexplorer.text.Messages;

/** Mouse and keyboard on the grid of maps. */
final class GridInput {
  private static final Map<KeyCode, Move> MOVES =
      Map.of(
          KeyCode.LEFT, Move.LEFT,
          KeyCode.RIGHT, Move.RIGHT,
          KeyCode.UP, Move.UP,
          KeyCode.DOWN, Move.DOWN,
          KeyCode.HOME, Move.FIRST,
          KeyCode.END, Move.LAST);

  private final MapsCanvas canvas;
  private final FeatureMapsViewModel viewModel;
  private final CallMaps maps;
  private final JumpNumber jump;
  private final Pins pins;
  private final Messages messages;
  private final PauseTransition typing = new PauseTransition(JumpNumber.PAUSE);

  GridInput(
      MapsCanvas canvas,
      FeatureMapsViewModel viewModel,
      CallMaps maps,
      JumpNumber jump,
      Pins pins,
      Messages messages) {
    this.canvas = canvas;
    this.viewModel = viewModel;
    this.maps = maps;
    this.jump = jump;
    this.pins = pins;
    this.messages = messages;
  }

  void install() {
    typing.setOnFinished(event -> jump.end());
    canvas.addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> viewModel.hover(event.getX(), event.getY()));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> viewModel.hoverNothing());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    PaneMenu.offer(canvas, this::menu);
    canvas.addEventHandler(
        ScrollEvent.SCROLL,
        event -> {
          viewModel.scroll(-event.getDeltaY());
          viewModel.hover(event.getX(), event.getY());
        });
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    canvas.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
  }

  private void clicked(MouseEvent event) {
    boolean selected = viewModel.selectAt(event.getX(), event.getY());
    if (selected && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      enlarge();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    Move move = MOVES.get(event.getCode());
    if (move != null) {
      viewModel.move(move);
      event.consume();
    } else if (handles(event.getCode())) {
      event.consume();
    }
  }

  private boolean handles(KeyCode code) {
    switch (code) {
      case PAGE_UP -> viewModel.previousCall();
      case PAGE_DOWN -> viewModel.nextCall();
      case P -> pins.toggle(maps.channelProperty().get());
      case ENTER -> {
        jump.end();
        enlarge();
      }
      case BACK_SPACE -> {
        return jump.erase();
      }
      case ESCAPE -> {
        boolean wasTyping = !jump.digitsProperty().get().isEmpty();
        jump.end();
        return wasTyping;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed(KeyEvent event) {
    if (!event.isShortcutDown() && !event.isAltDown() && jump.type(event.getCharacter())) {
      typing.playFromStart();
      event.consume();
    }
  }

  private void enlarge() {
    ShownMaps shown = maps.shownProperty().get();
    if (shown != null && !shown.isLogits()) {
      maps.enlargedProperty().set(true);
    }
  }

  private List<MenuItem> menu(ContextMenuEvent event) {
    if (!event.isKeyboardTrigger()) {
      viewModel.selectAt(event.getX(), event.getY());
    }
    ShownMaps shown = maps.shownProperty().get();
    int channel = maps.channelProperty().get();
    if (shown == null || !shown.has(channel) || shown.isLogits()) {
      return List.of();
    }
    boolean isPinned = pins.isPinned(shown.call().name(), channel);
    MenuItem pin = new MenuItem(messages.text(isPinned ? "maps.unpin" : "maps.pin"));
    pin.setOnAction(chosen -> pins.toggle(channel));
    MenuItem large = new MenuItem(messages.text("maps.enlarge"));
    large.setOnAction(chosen -> enlarge());
    return List.of(large, pin);
  }
}
