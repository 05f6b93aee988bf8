package org.resnetexplorer.app.pane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.function.Function;
import javafx.fxml.FXMLLoader;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.resnetexplorer.text.Messages;

/**
 * What is seen of a pane.
 *
 * @param header stands in the line of tabs while the pane is seen
 * @param copies what of it can be copied
 */
public record PaneView(Node content, Node header, Copies copies) {

  /** One with nothing in the line of tabs. */
  public PaneView(Node content, Copies copies) {
    this(content, new Group(), copies);
  }

  /** Whether anything of it stands in the line of tabs. */
  public boolean hasHeader() {
    return !(header instanceof Group);
  }

  /**
   * Reads it from a file in the controller's package.
   *
   * @param header of the controller, once the file has been read
   */
  public static <C extends Copies> PaneView load(
      String file, C controller, Messages messages, Function<C, Node> header) {
    Parent content = read(file, controller, messages);
    return new PaneView(content, header.apply(controller), controller);
  }

  /** Reads one with nothing in the line of tabs from a file in the controller's package. */
  public static PaneView load(String file, Copies controller, Messages messages) {
    return new PaneView(read(file, controller, messages), controller);
  }

  /** Reads the view of anything from a file in the controller's package. */
  public static Parent read(String file, Object controller, Messages messages) {
    URL view = Objects.requireNonNull(controller.getClass().getResource(file), file);
    FXMLLoader loader = new FXMLLoader(view, messages.asBundle());
    loader.setControllerFactory(type -> controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("Broken view " + file, e);
    }
  }
}
