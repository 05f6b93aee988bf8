package org.resnetexplorer.app.controls;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A line that gives way to what stands beside it: said shorter, and not cut, where room is small.
 */
public final class YieldingLine extends Label {
  private final Text ruler = new Text();
  private List<String> wordings = List.of("");

  public YieldingLine() {
    Subscriptions.onChange(widthProperty(), (before, now) -> choose());
    Subscriptions.onChange(fontProperty(), (before, now) -> choose());
  }

  /**
   * @param next from the longest to the shortest; the first that fits is shown
   */
  public void say(List<String> next) {
    wordings = next;
    choose();
    requestLayout();
  }

  private void choose() {
    String shortest = wordings.get(wordings.size() - 1);
    setText(
        wordings.stream().filter(text -> widthOf(text) <= getWidth()).findFirst().orElse(shortest));
  }

  /** Of the longest, whichever is shown: else it would not come back when there is room again. */
  @Override
  protected double computePrefWidth(double height) {
    return widthOf(wordings.get(0));
  }

  @Override
  protected double computeMinWidth(double height) {
    return widthOf(wordings.get(wordings.size() - 1));
  }

  private double widthOf(String text) {
    ruler.setFont(getFont());
    ruler.setText(text);
    return snapSizeX(snappedLeftInset() + ruler.getLayoutBounds().getWidth() + snappedRightInset());
  }
}
