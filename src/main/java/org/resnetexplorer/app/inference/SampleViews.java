package org.resnetexplorer.app.inference;

import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.text.Messages;

/** The samples twice: as a menu in the header, and as a strip where there is room. */
final class SampleViews {
  private static final double MENU_SCALE = 0.5;
  private static final double SMALL_SCALE = 0.75;

  private final InferenceViewModel viewModel;
  private final Messages messages;
  private final MenuButton menu;
  private final HBox strip = new HBox();
  private boolean small;

  SampleViews(
      InferenceViewModel viewModel, Messages messages, MenuButton menu, ScrollPane stripPane) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.menu = menu;
    strip.getStyleClass().add("sample-strip");
    stripPane.setContent(strip);
  }

  /** Shows those of the strip smaller, where height is dear. */
  void setSmall(boolean on) {
    small = on;
    for (Node button : strip.getChildren()) {
      size((ImageView) ((Button) button).getGraphic());
    }
  }

  private void size(ImageView view) {
    double scale = small ? SMALL_SCALE : 1;
    view.setFitWidth(SampleGallery.WIDTH * scale);
    view.setFitHeight(SampleGallery.HEIGHT * scale);
  }

  void install() {
    menu.getItems().setAll(new MenuItem());
    menu.setOnShowing(event -> viewModel.gallery().load());
    viewModel
        .gallery()
        .ready()
        .addListener(
            (ListChangeListener<Sample>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::add);
                  }
                });
  }

  private void add(Sample sample) {
    if (strip.getChildren().isEmpty()) {
      menu.getItems().clear();
    }
    Image image = Images.of(sample.thumbnail());
    MenuItem item = new MenuItem(sample.name(), view(image, MENU_SCALE));
    item.setOnAction(event -> viewModel.classify(sample));
    menu.getItems().add(item);
    ImageView thumbnail = view(image, 1);
    size(thumbnail);
    Button button = new Button(title(sample), thumbnail);
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().setAll("button", "sample");
    button.setAccessibleText(sample.name());
    Tooltips.on(button, sample.name());
    button.setOnAction(event -> viewModel.classify(sample));
    strip.getChildren().add(button);
  }

  /** What is on it, in a word. */
  private String title(Sample sample) {
    return messages.text("inference.sample." + sample.name().replaceFirst("[.][a-z]+$", ""));
  }

  /** The middle of the picture, as large as fits the shape of a thumbnail. */
  private static ImageView view(Image image, double scale) {
    double width = SampleGallery.WIDTH * scale;
    double height = SampleGallery.HEIGHT * scale;
    double shown = Math.min(image.getWidth() / width, image.getHeight() / height);
    ImageView view = new ImageView(image);
    view.setViewport(
        new Rectangle2D(
            (image.getWidth() - width * shown) / 2,
            (image.getHeight() - height * shown) / 2,
            width * shown,
            height * shown));
    view.setFitWidth(width);
    view.setFitHeight(height);
    return view;
  }
}
