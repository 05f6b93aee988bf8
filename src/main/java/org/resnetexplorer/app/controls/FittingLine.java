package org.resnetexplorer.app.controls;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A line of numbers that is never cut: said as fully as its greatest width has room for. */
public final class FittingLine extends Label {
  private final Text ruler = new Text();
  private List<String> wordings = List.of("");

  public FittingLine() {
    setMinWidth(USE_PREF_SIZE);
    Subscriptions.onInvalidation(fontProperty(), this::choose);
    Subscriptions.onInvalidation(maxWidthProperty(), this::choose);
  }

  /**
   * @param next from the longest to the shortest; the first that fits is shown
   */
  public void say(List<String> next) {
    wordings = next;
    choose();
  }

  private void choose() {
    String shortest = wordings.get(wordings.size() - 1);
    setText(wordings.stream().filter(this::fits).findFirst().orElse(shortest));
  }

  private boolean fits(String text) {
    ruler.setFont(getFont());
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth() <= getMaxWidth();
  }
}
