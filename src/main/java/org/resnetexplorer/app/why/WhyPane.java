package org.resnetexplorer.app.why;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.InnerTabs;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.OuterPane;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/**
 * The reasons of an answer, below: a pane for each kind of them behind a tab of its own, all asked
 * the same question.
 */
public final class WhyPane extends OuterPane {

  /**
   * @param inner those whose place is {@link Place#WHY}
   */
  public WhyPane(List<Pane> inner) {
    super(inner);
  }

  @Override
  public Declaration declaration() {
    return Declaration.of("why", Place.LOWER, "why.tab", "fth-help-circle")
        .needing(Need.RUN)
        .toBeRead()
        .styled(WhyPane.class, "why.css")
        .worded("why", WhyPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    InnerTabs tabs = attachInner(context, services);
    Node header = header(tabs, new QuestionMenu(context).node());
    return Attached.of(() -> new PaneView(tabs.content(), header, tabs::copies));
  }

  /** The tabs of the reasons, and the question, in the line of the tab that leads here. */
  private static Node header(InnerTabs tabs, Node question) {
    HBox header = new HBox(tabs.line(), tabs.headers(), question);
    header.getStyleClass().addAll("maps-header", "why-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    return header;
  }
}
