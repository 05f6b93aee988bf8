package org.resnetexplorer.app.controls;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * Keys that walk through channels or calls: arrows one, page keys ten, Home and End to the ends.
 */
public final class ChannelKeys {
  private static final int FAR = 10;

  /** More than any call has channels. */
  private static final int ALL = 1 << 20;

  private ChannelKeys() {}

  public static void install(Node node, IntConsumer step) {
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          int places =
              switch (event.getCode()) {
                case LEFT, UP -> -1;
                case RIGHT, DOWN -> 1;
                case PAGE_UP -> -FAR;
                case PAGE_DOWN -> FAR;
                case HOME -> -ALL;
                case END -> ALL;
                default -> 0;
              };
          if (places != 0 && !event.isShiftDown() && !event.isShortcutDown()) {
            step.accept(places);
            event.consume();
          }
        });
  }
}
