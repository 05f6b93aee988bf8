package org.resnetexplorer.app.shell.start;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Leaves the window of a {@link SharedWindowFlow} open between tests, as each time it is shown anew
 * all its styles are found anew. What it opened itself, and keys that are still held, go.
 */
final class KeptWindow extends ApplicationExtension {
  @Override
  public void afterEach(ExtensionContext context) {
    Window kept = SharedWindowFlow.window.view().scene().getWindow();
    interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != kept)
                .forEach(Window::hide));
    release(new MouseButton[] {});
    release(new KeyCode[] {});
    WaitForAsyncUtils.waitForFxEvents();
  }
}
