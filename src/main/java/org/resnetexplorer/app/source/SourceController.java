package org.resnetexplorer.app.source;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;

/**
 * What is known of the weights, what was assumed, and the names of the file beside torchvision's.
 */
final class SourceController implements Copies {
  private final PaneContext context;
  private final SourceViewModel viewModel;
  private final ObservableList<SourceViewModel.Name> all = FXCollections.observableArrayList();
  private final FilteredList<SourceViewModel.Name> names = new FilteredList<>(all);

  @FXML private HBox header;
  @FXML private Label title;
  @FXML private Button reset;
  @FXML private VBox known;
  @FXML private GridPane questions;
  @FXML private VBox namesBox;
  @FXML private TextField filter;
  @FXML private TableView<SourceViewModel.Name> table;
  @FXML private TableColumn<SourceViewModel.Name, String> plain;
  @FXML private TableColumn<SourceViewModel.Name, String> inFile;

  SourceController(PaneContext context, SourceViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    plain.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().plain()));
    inFile.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().inFile()));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setItems(names);
    table.setPlaceholder(new Label(context.messages().text("source.names.none")));
    Subscriptions.onInvalidation(filter.textProperty(), this::narrow);
    Subscriptions.now(viewModel.modelProperty(), this::show);
    Subscriptions.onInvalidation(context.appearance().widthProperty(), this::showNames);
  }

  private void narrow() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    names.setPredicate(
        name ->
            name.plain().toLowerCase(Locale.ROOT).contains(wanted)
                || name.inFile().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private void show(@Nullable OpenModel model) {
    questions.getChildren().clear();
    known.getChildren().clear();
    boolean shows = model != null;
    title.setText(shows ? model.name() : "");
    reset.setVisible(shows && !model.choices().isNone());
    if (shows) {
      known(model);
      questions(model);
    }
    all.setAll(shows ? viewModel.names(model) : List.of());
    showNames();
  }

  /** The names give way first where it is narrow. */
  private void showNames() {
    boolean room = context.appearance().widthProperty().get() != WidthClass.NARROW;
    namesBox.setVisible(room && !all.isEmpty());
    namesBox.setManaged(namesBox.isVisible());
  }

  private void known(OpenModel model) {
    known.getChildren().add(line(viewModel.origin(model), "source-origin"));
    viewModel.lines(model).forEach(text -> known.getChildren().add(line(text, "source-line")));
  }

  private static Label line(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private void questions(OpenModel model) {
    int row = 0;
    for (Question question : viewModel.questions(model)) {
      QuestionRow shown =
          new QuestionRow(
              context.messages(),
              question,
              answer -> viewModel.answer(model, question, answer),
              () -> viewModel.forget(model, question));
      shown.addTo(questions, row++);
    }
  }

  @FXML
  private void reset() {
    OpenModel model = viewModel.modelProperty().getValue();
    if (model != null) {
      viewModel.forgetAll(model);
    }
  }

  Node header() {
    return header;
  }

  @Override
  public List<Copyable> copies() {
    OpenModel model = viewModel.modelProperty().getValue();
    if (model == null) {
      return List.of();
    }
    String name = Copies.name(context.messages(), "source.tab", model.name());
    Copyable words =
        new Copyable.Code(
            name, viewModel.origin(model) + "\n" + String.join("\n", viewModel.lines(model)));
    return names.isEmpty()
        ? List.of(words)
        : List.of(
            words,
            new Copyable.Table(
                name,
                List.of("pytorch", "file"),
                names.stream().map(each -> Cell.row(each.plain(), each.inFile())).toList()));
  }
}
