package org.resnetexplorer.app.dataset;

import java.util.List;
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
 * A folder of pictures in the whole middle of the window: a pane for each thing one asks of it
 * behind a tab of its own. Tree and picture stay beside it, so that a picture chosen here is at
 * once explained.
 */
public final class DataSetPane extends OuterPane {

  /**
   * @param inner those whose place is {@link Place#DATA}
   */
  public DataSetPane(List<Pane> inner) {
    super(inner);
  }

  @Override
  public Declaration declaration() {
    return Declaration.of("dataset", Place.UPPER, "dataset.tab", "fth-layers")
        .needing(Need.WEIGHTS)
        .overAll()
        .styled(DataSetPane.class, "dataset.css")
        .worded("dataset", DataSetPane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    InnerTabs tabs = attachInner(context, services);
    DataSetController controller =
        new DataSetController(
            context,
            services.waysIn(),
            new FolderDrop(
                context.dataSets(), context.background(), services.pictures().incoming()::open),
            tabs);
    return Attached.of(() -> new PaneView(controller.content(), tabs::copies));
  }
}
