package org.resnetexplorer.app.residual;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.MapSquare;
import org.resnetexplorer.app.controls.Reading;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** {@code x + F(x)} of one channel as maps side by side on one scale, and the branch's share. */
final class SumStrip extends VBox {
  private static final double LEAST_FRAME = 7;
  private static final List<String> SIGNS = List.of("+", "=", "→");

  private final PaneContext context;
  private final ResidualViewModel viewModel;
  private final ResidualWords words;
  private final Label why = new Label();
  private final List<MapSquare> maps = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<Label> norms = new ArrayList<>();
  private final List<Node> afterSum = new ArrayList<>();
  private final MapSquare shares;
  private final Label shareNorm = new Label();
  private final ColourLegend values = new ColourLegend();
  private final ColourLegend shareColours = new ColourLegend();
  private final Reading reading = new Reading("sum-reading");
  private @Nullable Strip strip;
  private @Nullable Cell hovered;

  SumStrip(PaneContext context, ResidualViewModel viewModel, ResidualWords words) {
    this.context = context;
    this.viewModel = viewModel;
    this.words = words;
    Messages messages = context.messages();
    getStyleClass().add("sum-strip");
    setId("sum-strip");
    wrap(reading);
    wrap(why);
    why.getStyleClass().add("caption");
    why.setId("sum-why");
    reading.getStyleClass().add("sum-reading");
    HBox row = new HBox();
    row.getStyleClass().add("sum-terms");
    row.setAlignment(Pos.CENTER_LEFT);
    List<String> titles =
        List.of("x", "F(x)", messages.text("residual.sum"), messages.text("residual.relu"));
    for (int i = 0; i < titles.size(); i++) {
      if (i > 0) {
        row.getChildren().add(sign(SIGNS.get(i - 1)));
      }
      maps.add(map());
      names.add(new Label(titles.get(i)));
      norms.add(new Label());
      row.getChildren().add(term(names.get(i), maps.get(i), norms.get(i)));
    }
    int children = row.getChildren().size();
    afterSum.addAll(row.getChildren().subList(children - 2, children));
    shares = map();
    VBox share = term(new Label(messages.text("residual.share")), shares, shareNorm);
    share.getStyleClass().add("sum-share");
    row.getChildren().add(share);
    HBox legends = new HBox(caption("residual.values"), values, caption("residual.share.colours"));
    legends.getChildren().add(shareColours);
    legends.getStyleClass().add("sum-legends");
    legends.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(row, reading, legends, why);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::tell);
  }

  private MapSquare map() {
    MapSquare map = new MapSquare("sum-map", LEAST_FRAME);
    map.setOnMouseMoved(event -> hover(cellAt(map, event)));
    map.setOnMouseExited(event -> hover(null));
    map.setOnMouseClicked(
        event -> {
          Cell at = cellAt(map, event);
          if (at != null) {
            viewModel.selectCell(at);
          }
        });
    return map;
  }

  private @Nullable Cell cellAt(MapSquare map, MouseEvent event) {
    OptionalInt index = map.cellAt(event);
    if (strip == null || index.isEmpty()) {
      return null;
    }
    int columns = strip.fit().mapWidth();
    return new Cell(index.getAsInt() / columns, index.getAsInt() % columns);
  }

  /** As wide as the maps are together, whatever it says. */
  private static void wrap(Label label) {
    label.setPrefWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  private Label caption(String key) {
    Label label = new Label(context.messages().text(key));
    label.getStyleClass().add("caption");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Node sign(String text) {
    Label sign = new Label(text);
    sign.getStyleClass().add("sum-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    return sign;
  }

  private static VBox term(Label name, MapSquare map, Label norm) {
    name.getStyleClass().add("sum-name");
    norm.getStyleClass().add("number");
    name.setMinWidth(Region.USE_PREF_SIZE);
    norm.setMinWidth(Region.USE_PREF_SIZE);
    VBox term = new VBox(name, map, norm);
    term.getStyleClass().add("sum-term");
    term.setAlignment(Pos.CENTER);
    return term;
  }

  void show(Strip next) {
    strip = next;
    hovered = null;
    SumTerms terms = next.terms();
    List<Activation> all = List.of(terms.shortcut(), terms.branch(), terms.sum(), terms.output());
    afterSum.forEach(node -> show(node, !terms.block().afterSum().isEmpty()));
    why.setText(words.shortcutReason(terms.block(), terms.run().model().sizes()));
    names.get(0).setText(words.shortcutName(terms.block()));
    for (int i = 0; i < maps.size(); i++) {
      show(maps.get(i), next.maps().get(i), next);
      Activation term = all.get(i);
      maps.get(i).tell(() -> ChartTable.of(term, next.channel()));
      norms.get(i).setText("‖·‖ " + Numbers.compact(next.norm(all.get(i))));
      maps.get(i)
          .setAccessibleText(
              context.messages().text("residual.map", names.get(i).getText(), next.channel()));
    }
    show(shares, next.shareMap(), next);
    shares.setAccessibleText(
        context
            .messages()
            .text("residual.map", context.messages().text("residual.share"), next.channel()));
    shares.tell(
        () ->
            new ChartTable(
                List.of("app.chart.row", "app.chart.column", "app.chart.share"),
                IntStream.range(0, next.fit().mapWidth() * next.fit().mapHeight())
                    .mapToObj(at -> share(next, at))
                    .toList()));
    double share = terms.shares().share(next.channel());
    shareNorm.setText(Double.isNaN(share) ? "–" : Numbers.share(share));
    values.show(next.scale(), context.messages().text("residual.values.tip"));
    Legend ofShares = new Legend("x", "", "F(x)");
    String silent = next.silent() ? "residual.share.silent" : "residual.share.tip";
    shareColours.show(ofShares, Strip.SHARES, context.messages().text(silent));
    tell();
  }

  private static List<String> share(Strip of, int at) {
    return List.of(
        Integer.toString(at / of.fit().mapWidth()),
        Integer.toString(at % of.fit().mapWidth()),
        Float.isNaN(of.shares()[at]) ? "–" : Numbers.share(of.shares()[at]));
  }

  /** With pre-activation nothing follows the sum. */
  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static void show(MapSquare map, int[] argb, Strip strip) {
    map.reserve(strip.side());
    map.show(new Pixels(strip.side(), strip.side(), argb), strip.fit());
  }

  private void hover(@Nullable Cell cell) {
    hovered = cell;
    tell();
  }

  /** The cell under the mouse, else the chosen one. */
  private void tell() {
    if (strip == null) {
      return;
    }
    Cell wanted = hovered == null ? context.selection().current().cell() : hovered;
    Cell shown = strip.has(wanted) ? wanted : null;
    maps.forEach(map -> frame(map, shown));
    frame(shares, shown);
    if (shown == null) {
      reading.hint(context.messages().text("residual.cell.none"));
    } else {
      reading.tell(words.sum(strip, shown));
    }
    reading.setAccessibleText(reading.getText());
  }

  private static void frame(MapSquare map, @Nullable Cell cell) {
    if (cell == null) {
      map.frameNothing();
    } else {
      map.frame(cell.row(), cell.column());
    }
  }
}
