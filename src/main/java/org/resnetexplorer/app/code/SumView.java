package org.resnetexplorer.app.code;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** {@code out + identity = out} as three maps on one scale, and whose share is the greater. */
final class SumView extends VBox {
  private static final int LEGEND_WIDTH = 92;
  private static final int LEGEND_HEIGHT = 10;

  private final Messages messages;

  SumView(Messages messages, VariablesViewModel.Sum sum) {
    this.messages = messages;
    getStyleClass().add("sum-view");
    setId("sum-view");
    SumPicture picture = sum.picture();
    getChildren().addAll(heading(sum), maps(sum), bar(picture), shares(picture));
  }

  private HBox heading(VariablesViewModel.Sum sum) {
    Label title = new Label(messages.text(sum.done() ? "code.sum.done" : "code.sum.next"));
    title.getStyleClass().add("pane-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label channel = label("caption", messages.text("code.sum.channel", sum.picture().channel()));
    Legend legend = Legend.of(sum.picture().scale());
    HBox heading =
        new HBox(
            8,
            title,
            space(),
            channel,
            label("number", legend.low()),
            bar(Legend.bar(ColorMap.DIVERGING, LEGEND_WIDTH, LEGEND_HEIGHT)),
            label("number", legend.high()));
    heading.setAlignment(Pos.CENTER_LEFT);
    return heading;
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
    Sheet sheet = new Sheet(picture.side());
    sheet.show(argb, picture.side());
    sheet.say(messages.text("code.sum.map", name, picture.channel()));
    return sheet;
  }

  private Region notYet(int side) {
    Label label = new Label(messages.text("code.sum.notyet"));
    label.getStyleClass().addAll("tensor-sheet", "sum-empty");
    label.setWrapText(true);
    label.setMinSize(side + 2, side + 2);
    label.setMaxSize(side + 2, side + 2);
    return label;
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
    bar.getStyleClass().add("share-bar");
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
