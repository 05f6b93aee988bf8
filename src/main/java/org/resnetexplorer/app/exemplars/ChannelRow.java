package org.resnetexplorer.app.exemplars;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.folder.ExemplarIndex;
import org.resnetexplorer.text.Messages;

/** A channel of the page: its number, and the cuts of what drives it. */
final class ChannelRow extends ListCell<Integer> {
  private final Parts parts;
  private final ExemplarWords words;
  private final Label number = new Label();
  private final Label beside = new Label();
  private final Label dead = new Label();
  private final List<CutTile> tiles = new ArrayList<>();
  private final HBox line = new HBox();
  private @Nullable Drivers drivers;

  /**
   * What all rows share.
   *
   * @param sheet that is shown; gives null while none is
   * @param side pixels of a cut
   * @param place which of the cuts the keyboard is at, in the selected row; -1 for none
   * @param open the file that is open; gives null if there is none
   * @param chosen opens a picture
   */
  record Parts(
      Supplier<@Nullable Sheet> sheet,
      IntSupplier side,
      IntSupplier place,
      Supplier<@Nullable Path> open,
      BiConsumer<Drivers, Driver> chosen) {}

  ChannelRow(Parts parts, Cuts cuts, ExemplarWords words, Messages messages) {
    this.parts = parts;
    this.words = words;
    number.getStyleClass().add("exemplar-number");
    beside.getStyleClass().add("caption");
    beside.setWrapText(true);
    dead.getStyleClass().add("second");
    dead.setMinWidth(0);
    Label caption = new Label(messages.text("exemplars.row.channel"));
    caption.getStyleClass().add("caption");
    VBox facts = new VBox(caption, number, beside);
    facts.getStyleClass().add("exemplar-facts");
    facts.setMinWidth(Region.USE_PREF_SIZE);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("exemplar-row");
    line.getChildren().addAll(facts, dead);
    for (int i = 0; i < ExemplarIndex.MOST; i++) {
      CutTile tile = new CutTile(cuts, words);
      tile.setFocusTraversable(false);
      tiles.add(tile);
      line.getChildren().add(tile);
    }
    dead.managedProperty().bind(dead.visibleProperty());
    setText(null);
    getStyleClass().add("exemplar-cell");
  }

  @Override
  protected void updateItem(@Nullable Integer channel, boolean empty) {
    super.updateItem(channel, empty);
    Sheet sheet = parts.sheet().get();
    setText(null);
    if (channel == null || empty || sheet == null) {
      drivers = null;
      tiles.forEach(CutTile::clear);
      setGraphic(null);
      return;
    }
    drivers = Drivers.of(sheet.found(), sheet.call(), channel);
    setGraphic(line);
    show(drivers);
  }

  private void show(Drivers of) {
    number.setText(Integer.toString(of.channel()));
    beside.setText(words.beside(of));
    dead.setText(of.isDead() ? words.dead(of) : "");
    dead.setVisible(of.isDead());
    for (int i = 0; i < tiles.size(); i++) {
      if (i < of.drivers().size()) {
        Driver driver = of.drivers().get(i);
        tiles
            .get(i)
            .show(of, driver, parts.side().getAsInt(), () -> parts.chosen().accept(of, driver));
      } else {
        tiles.get(i).clear();
      }
    }
    mark();
  }

  /** Marks the picture that is open, and where the keyboard is. */
  void mark() {
    Path open = parts.open().get();
    int place = isSelected() ? parts.place().getAsInt() : -1;
    for (int i = 0; i < tiles.size(); i++) {
      tiles.get(i).markOpen(open);
      tiles.get(i).markAt(i == place);
    }
    Drivers of = drivers;
    if (of != null) {
      boolean at = place >= 0 && place < of.drivers().size();
      setAccessibleText(
          words.spokenRow(of) + (at ? ", " + words.spoken(of, of.drivers().get(place)) : ""));
    }
  }

  @Override
  public void updateSelected(boolean selected) {
    super.updateSelected(selected);
    mark();
  }
}
