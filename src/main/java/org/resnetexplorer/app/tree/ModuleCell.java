package org.resnetexplorer.app.tree;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;

/** A row of the tree: square in the colour of its kind, name, small words, and the column. */
final class ModuleCell extends TreeCell<ModuleRow> {
  private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");
  private static final PseudoClass POINTER = PseudoClass.getPseudoClass("pointer");
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
  private static final double RIGHT_PADDING = 12;

  private final TreeViewModel viewModel;
  private final Region square = new Region();
  private final Region breakpoint = new Region();
  private final Label name = new Label();
  private final Label caption = new Label();
  private final Label value = new Label();
  private final Region bar = new Region();
  private final StackPane track = new StackPane(bar);
  private final HBox content;

  ModuleCell(TreeViewModel viewModel) {
    this.viewModel = viewModel;
    square.getStyleClass().setAll("kind-square");
    breakpoint.getStyleClass().setAll("breakpoint-disc");
    breakpoint.managedProperty().bind(breakpoint.visibleProperty());
    name.getStyleClass().add("row-name");
    name.setMinWidth(USE_PREF_SIZE);
    caption.getStyleClass().add("caption");
    caption.setMinWidth(0);
    value.getStyleClass().add("row-value");
    value.setMinWidth(USE_PREF_SIZE);
    value.setMaxWidth(Double.MAX_VALUE);
    value.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(value, Priority.ALWAYS);
    value.visibleProperty().bind(viewModel.columnVisible());
    value.managedProperty().bind(value.visibleProperty());
    bar.getStyleClass().add("row-bar");
    track.getStyleClass().add("row-track");
    track.setAlignment(Pos.CENTER_LEFT);
    Subscriptions.onInvalidation(viewModel.barsVisible(), this::requestLayout);
    content = new HBox(square, breakpoint, name, caption, value, track);
    content.getStyleClass().add("row-content");
    content.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // As wide as the tree and no wider, so that nothing ever scrolls sideways.
    setPrefWidth(0);
    Subscriptions.onInvalidation(viewModel.revisionProperty(), this::showValue);
    Subscriptions.onInvalidation(viewModel.pointerProperty(), this::mark);
    InvalidationListener changed = observed -> mark();
    viewModel.breakpoints().addListener(changed);
  }

  @Override
  protected void updateItem(ModuleRow row, boolean empty) {
    super.updateItem(row, empty);
    mark();
    if (empty || row == null) {
      setGraphic(null);
      Tooltips.on(this, "");
      setAccessibleText(null);
      return;
    }
    boolean container = row.kind().isContainer();
    pseudoClassStateChanged(TOP, row.kind() == RowKind.NET);
    square.setVisible(!container);
    square.setManaged(!container);
    square.getStyleClass().setAll("kind-square", row.kind().styleClass());
    name.setText(row.name());
    caption.setText(viewModel.caption(row));
    caption.setManaged(!caption.getText().isEmpty());
    showValue();
    Tooltips.on(this, viewModel.facts(row));
    setAccessibleText(viewModel.spoken(row));
    setGraphic(content);
  }

  private void mark() {
    ModuleRow row = getItem();
    boolean isNext = row != null && row.equals(viewModel.pointerProperty().get());
    pseudoClassStateChanged(POINTER, isNext);
    breakpoint.setVisible(row != null && viewModel.stopsAt(row));
  }

  private void showValue() {
    ModuleRow row = getItem();
    pseudoClassStateChanged(FOUND, row != null && viewModel.isFound(row));
    value.setText(row == null ? "" : viewModel.value(row));
    double share = row == null ? 0 : viewModel.bar(row);
    double full = viewModel.fullBar();
    track.setMinWidth(full);
    track.setMaxWidth(full);
    bar.setMaxWidth(share == 0 ? 0 : Math.max(1, Math.rint(share * full)));
    bar.setVisible(share > 0);
  }

  /** The skin gives the graphic its preferred width; the column has to end at the right edge. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = getWidth() - content.getLayoutX() - RIGHT_PADDING;
    // Where name, number and bar do not fit together the number is short; the bar stays.
    track.setManaged(viewModel.barsVisible().getValue());
    ModuleRow row = getItem();
    if (row != null) {
      value.setText(viewModel.value(row));
      if (content.minWidth(-1) > room) {
        value.setText(viewModel.shortValue(row));
      }
    }
    track.setVisible(track.isManaged());
    if (row != null) {
      showCaption(row, room);
    }
    content.resize(Math.max(0, room), content.getHeight());
    content.layout();
    // Half a word helps nobody.
    caption.setVisible(caption.getWidth() >= Math.floor(caption.prefWidth(-1)));
  }

  /** In fewer letters where all have no room. */
  private void showCaption(ModuleRow row, double room) {
    double free = room - content.minWidth(-1);
    String whole = viewModel.caption(row);
    String brief = viewModel.shortCaption(row);
    boolean fits = brief.isEmpty() || PaintedRegion.widthOf(whole, caption.getFont()) <= free;
    caption.setText(fits ? whole : brief);
  }
}
