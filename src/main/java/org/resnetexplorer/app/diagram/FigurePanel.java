package org.resnetexplorer.app.diagram;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.export.FigureFile;
import org.resnetexplorer.text.Messages;

/** Asks how the diagram is to leave the program, under the button that opens it. */
final class FigurePanel {
  private static final List<Integer> SCALES = List.of(1, 2, 3, 4, 6);

  private final FigureViewModel model;
  private final PaneContext context;
  private final Messages messages;
  private final PopOver popOver = new FlatPopOver();
  private final Label done = new Label();

  FigurePanel(FigureViewModel model, PaneContext context) {
    this.model = model;
    this.context = context;
    this.messages = context.messages();
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setContentNode(content());
  }

  void show(Node below) {
    if (model.isPossible()) {
      model.themeProperty().set(context.appearance().themeProperty().get());
      done.setText("");
      popOver.show(below);
    }
  }

  private VBox content() {
    VBox rows =
        new VBox(
            row("format", formats()),
            row("scale", scales()),
            row("colours", themes()),
            row("extent", extents()),
            buttons(),
            done);
    done.setId("figure-done");
    done.getStyleClass().add("caption");
    rows.getStyleClass().add("figure-panel");
    return rows;
  }

  private Node row(String name, Node choice) {
    Label label = new Label(text(name));
    label.getStyleClass().add("figure-label");
    label.setLabelFor(choice);
    HBox row = new HBox(label, choice);
    row.getStyleClass().add("figure-row");
    return row;
  }

  private SegmentedButton formats() {
    SegmentedButton buttons = new SegmentedButton();
    for (FigureFile format : FigureFile.values()) {
      buttons.getButtons().add(choice("format-" + format.ending(), format.name()));
      int at = buttons.getButtons().size() - 1;
      ToggleButton button = buttons.getButtons().get(at);
      button.setOnAction(event -> model.formatProperty().set(format));
      Subscriptions.now(model.formatProperty(), now -> button.setSelected(now == format));
    }
    return keepingOne(buttons);
  }

  private SegmentedButton scales() {
    SegmentedButton buttons = new SegmentedButton();
    for (int scale : SCALES) {
      ToggleButton button = choice("scale-" + scale, scale + "×");
      button.setOnAction(event -> model.scaleProperty().set(scale));
      Subscriptions.now(model.scaleProperty(), now -> button.setSelected(now.intValue() == scale));
      buttons.getButtons().add(button);
    }
    buttons.disableProperty().bind(model.formatProperty().isEqualTo(FigureFile.SVG));
    return keepingOne(buttons);
  }

  private SegmentedButton themes() {
    SegmentedButton buttons = new SegmentedButton();
    for (Theme theme : Theme.values()) {
      String name = theme == Theme.LIGHT ? "light" : "dark";
      ToggleButton button = choice("theme-" + name, text(name));
      button.setOnAction(event -> model.themeProperty().set(theme));
      Subscriptions.now(model.themeProperty(), now -> button.setSelected(now == theme));
      buttons.getButtons().add(button);
    }
    return keepingOne(buttons);
  }

  private SegmentedButton extents() {
    ToggleButton whole = choice("whole", text("whole"));
    ToggleButton seen = choice("seen", text("seen"));
    whole.setOnAction(event -> model.wholeProperty().set(true));
    seen.setOnAction(event -> model.wholeProperty().set(false));
    Subscriptions.now(
        model.wholeProperty(),
        now -> {
          whole.setSelected(now);
          seen.setSelected(!now);
        });
    return keepingOne(new SegmentedButton(whole, seen));
  }

  private ToggleButton choice(String id, String words) {
    ToggleButton button = new ToggleButton(words);
    button.setId("figure-" + id);
    return button;
  }

  private static SegmentedButton keepingOne(SegmentedButton buttons) {
    OneToggle.keep(buttons.getToggleGroup());
    return buttons;
  }

  private HBox buttons() {
    Button save = button("save", this::save);
    save.setDefaultButton(true);
    HBox row = new HBox(save, button("copy", this::copyImage), button("copySvg", this::copySvg));
    row.getStyleClass().add("figure-row");
    return row;
  }

  private Button button(String name, Runnable action) {
    Button button = new Button(text(name));
    button.setId("figure-" + name);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void save() {
    FigureFile format = model.formatProperty().get();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(text("title"));
    chooser.setInitialFileName(model.fileName() + "." + format.ending());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(format.name(), "*." + format.ending()));
    File chosen = chooser.showSaveDialog(popOver.getOwnerWindow());
    if (chosen != null) {
      model.save(chosen.toPath());
      popOver.hide();
    }
  }

  private void copyImage() {
    model.pixels(
        pixels -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(Images.of(pixels));
          Clipboard.getSystemClipboard().setContent(content);
          done.setText(text("copied", pixels.width() + " × " + pixels.height()));
        });
  }

  private void copySvg() {
    model.svg(
        svg -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(new String(svg, StandardCharsets.UTF_8));
          Clipboard.getSystemClipboard().setContent(content);
          done.setText(text("copied.svg"));
        });
  }

  private String text(String key, Object... arguments) {
    return messages.text("canvas.figure." + key, arguments);
  }
}
