package org.resnetexplorer.app.shell.frame;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.intake.DragContent;
import org.resnetexplorer.app.intake.DropOffer;

/**
 * Takes drops on a whole scene. The frame lights up while something that can be opened is over it,
 * and only then.
 */
public final class DropTarget {
  private static final PseudoClass DROP_ACCEPTED = PseudoClass.getPseudoClass("drop-accepted");

  private final Node frame;
  private final Predicate<DragContent> drop;

  /** What the drag that is over the scene offers; asked for once, as desktops are slow to tell. */
  private @Nullable DropOffer over;

  /**
   * @param drop opens what was dropped; false if there was nothing to open
   */
  public DropTarget(Node frame, Predicate<DragContent> drop) {
    this.frame = frame;
    this.drop = drop;
  }

  /** Lies over everything, so that nothing moves when it lights up. */
  public static Region frameOver(Pane root) {
    Region frame = new Region();
    frame.setId("drop-frame");
    frame.getStyleClass().add("drop-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    root.getChildren().add(frame);
    Subscriptions.now(
        root.layoutBoundsProperty(), bounds -> frame.resize(bounds.getWidth(), bounds.getHeight()));
    return frame;
  }

  public void install(Scene scene) {
    scene.setOnDragOver(
        event -> {
          if (enter(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
          }
          event.consume();
        });
    scene.setOnDragExited(event -> leave());
    scene.setOnDragDropped(this::dropped);
  }

  /**
   * Whether to take what is over the scene: a picture on the network too, to say why it is not
   * fetched.
   */
  public boolean enter(Clipboard board) {
    if (over == null) {
      over = glance(board);
      boolean opens =
          over.isLikely()
              && !(over instanceof DropOffer.Remote || over instanceof DropOffer.BehindPortal);
      frame.pseudoClassStateChanged(DROP_ACCEPTED, opens);
    }
    return over.isLikely();
  }

  /** Pixels are not fetched before the drop. */
  private static DropOffer glance(Clipboard board) {
    DragContent carried = DragContent.of(board);
    DropOffer other = DropOffer.of(carried.withoutImage());
    boolean pixels = board.hasImage() && !(other instanceof DropOffer.Files);
    return pixels ? new DropOffer.Written("") : other;
  }

  public void leave() {
    over = null;
    frame.pseudoClassStateChanged(DROP_ACCEPTED, false);
  }

  private void dropped(DragEvent event) {
    leave();
    if (event.isDropCompleted()) {
      // What lies below took it.
      event.consume();
      return;
    }
    boolean taken = false;
    try {
      taken = drop.test(DragContent.of(event.getDragboard()));
    } finally {
      // Without this the other program would wait for an answer.
      event.setDropCompleted(taken);
      event.consume();
    }
  }
}
