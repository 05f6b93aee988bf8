package org.resnetexplorer.app.code;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** {@code out + identity = out} as three maps on one scale, and whose share is the greater. */
final class SumView extends VBox {
  private static final int LEGEND_WIDTH = 92;
  private static final int LEGEND_HEIGHT = 10;

  /** Beside two signs; what stands below a map may be as wide as the smallest of them. */
  private static final double SIGNS = 64;

  private static final int LEAST_SIDE = 56;

  private final Messages messages;
  private final List<Sheet> sheets = new ArrayList<>();

  SumView(Messages messages, VariablesViewModel.Sum sum) {
    this.messages = messages;
    getStyleClass().add("sum-view");
    setId("sum-view");
    SumPicture picture = sum.picture();
    getChildren().addAll(heading(sum), maps(sum), bar(picture), shares(picture));
    Subscriptions.onInvalidation(widthProperty(), () -> fit(picture));
  }

  /** Where the three have no room beside each other, each cell of them takes fewer pixels. */
  private void fit(SumPicture picture) {
    double room = (getWidth() - snappedLeftInset() - snappedRightInset() - SIGNS) / 3;
    int side = picture.sideWithin((int) Math.max(LEAST_SIDE, room));
    sheets.forEach(sheet -> sheet.size(side));
  }

  private TwoEnds heading(VariablesViewModel.Sum sum) {
    Label title = new Label(messages.text(sum.done() ? "code.sum.done" : "code.sum.next"));
    title.getStyleClass().add("pane-title");
    Label channel = label("caption", messages.text("code.sum.channel", sum.picture().channel()));
    Legend legend = Legend.of(sum.picture().scale());
    HBox colours =
        new HBox(
            8,
            channel,
            label("number", legend.low()),
            bar(Legend.bar(ColorMap.DIVERGING, LEGEND_WIDTH, LEGEND_HEIGHT)),
            label("number", legend.high()));
    colours.setAlignment(Pos.CENTER_LEFT);
    return new TwoEnds(title, colours);
  }

  private HBox maps(VariablesViewModel.Sum sum) {
    SumPicture p = sum.picture();
    VBox branch =
        term("out", map(p, p.branch(), "out"), "‖out‖ " + Numbers.compact(p.branchNorm()));
    VBox shortcut =
        term(
            "identity",
            map(p, p.shortcut(), "identity"),
            "‖identity‖ " + Numbers.compact(p.shortcutNorm()));
    VBox result =
        term("out", sum.done() ? map(p, p.sum(), "out + identity") : notYet(p.side()), "");
    HBox maps =
        new HBox(
            branch,
            space(),
            label("sum-sign", "+"),
            space(),
            shortcut,
            space(),
            label("sum-sign", "="),
            space(),
            result);
    maps.setAlignment(Pos.CENTER);
    return maps;
  }

  private Region map(SumPicture picture, int[] argb, String name) {
    Sheet sheet = sheet(picture.side());
    sheet.show(argb, picture.side());
    sheet.say(messages.text("code.sum.map", name, picture.channel()));
    return sheet;
  }

  private Region notYet(int side) {
    Sheet sheet = sheet(side);
    Label label = new Label(messages.text("code.sum.notyet"));
    label.getStyleClass().add("sum-empty");
    label.setWrapText(true);
    sheet.getChildren().add(label);
    return sheet;
  }

  /** It gets its size with the room there is for it. */
  private Sheet sheet(int side) {
    Sheet sheet = new Sheet(side);
    sheet.setMinSize(LEAST_SIDE, LEAST_SIDE);
    sheets.add(sheet);
    return sheet;
  }

  private static VBox term(String name, Region map, String norm) {
    VBox term = new VBox(6, label("variable-name", name), map, label("number", norm));
    term.setAlignment(Pos.CENTER);
    return term;
  }

  private static HBox bar(SumPicture picture) {
    Region branch = new Region();
    branch.getStyleClass().add("share-branch");
    Region shortcut = new Region();
    shortcut.getStyleClass().add("share-shortcut");
    HBox bar = new HBox(branch, shortcut);
    bar.getStyleClass().add("sum-shares");
    branch.prefWidthProperty().bind(bar.widthProperty().multiply(picture.branchShare()));
    HBox.setHgrow(shortcut, Priority.ALWAYS);
    return bar;
  }

  private HBox shares(SumPicture picture) {
    long branch = Math.round(100 * picture.branchShare());
    HBox words =
        new HBox(
            label("code", messages.text("code.sum.branch", branch)),
            space(),
            label("caption", messages.text("code.sum.shares")),
            space(),
            label("code", messages.text("code.sum.shortcut", 100 - branch)));
    words.setAlignment(Pos.CENTER);
    return words;
  }

  private static ImageView bar(Pixels colours) {
    ImageView bar = new ImageView(Images.of(colours));
    // The numbers at its ends say it.
    bar.setAccessibleRole(AccessibleRole.NODE);
    return bar;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private static Label label(String styleClass, String text) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
