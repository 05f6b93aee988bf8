package org.resnetexplorer.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.resnetexplorer.app.accuracy.AccuracyPane;
import org.resnetexplorer.app.architectures.ComparePane;
import org.resnetexplorer.app.attribution.AttributionPane;
import org.resnetexplorer.app.breakpoints.BreakpointsPane;
import org.resnetexplorer.app.code.CodePanes;
import org.resnetexplorer.app.dataset.DataSetPane;
import org.resnetexplorer.app.diagram.DiagramPane;
import org.resnetexplorer.app.epochs.EpochsPane;
import org.resnetexplorer.app.evaluate.EvaluatePane;
import org.resnetexplorer.app.exemplars.ChannelExemplarsPane;
import org.resnetexplorer.app.exemplars.ExemplarsPane;
import org.resnetexplorer.app.featuremaps.MapsPanes;
import org.resnetexplorer.app.inference.InferencePane;
import org.resnetexplorer.app.learning.LearningPane;
import org.resnetexplorer.app.ledger.LedgerPane;
import org.resnetexplorer.app.lesions.LesionsPane;
import org.resnetexplorer.app.norm.NormPane;
import org.resnetexplorer.app.number.NumberPane;
import org.resnetexplorer.app.overlay.OverlayPane;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.OuterPane;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.pictures.FilmPane;
import org.resnetexplorer.app.residual.ResidualPane;
import org.resnetexplorer.app.runs.RunsPane;
import org.resnetexplorer.app.settings.SettingsWindow;
import org.resnetexplorer.app.similar.SimilarPane;
import org.resnetexplorer.app.source.SourcePane;
import org.resnetexplorer.app.table.TablePane;
import org.resnetexplorer.app.teach.TeachPane;
import org.resnetexplorer.app.tour.TourPane;
import org.resnetexplorer.app.tree.TreePane;
import org.resnetexplorer.app.trust.TrustPane;
import org.resnetexplorer.app.weights.WeightsPane;
import org.resnetexplorer.app.why.WhyPane;
import org.resnetexplorer.text.Messages;

/**
 * The one list of panes of a window. A new pane is a line here; tabs, menu, names for the command
 * line, style sheets and texts follow from what it declares.
 */
public final class Panes {
  private final TreePane tree = new TreePane();
  private final DiagramPane diagram = new DiagramPane();
  private final CodePanes code = new CodePanes();
  private final MapsPanes maps = new MapsPanes();
  private final OverlayPane overlay = new OverlayPane();
  private final BreakpointsPane breakpoints = new BreakpointsPane();
  private final TourPane tour = new TourPane();
  private final WhyPane why;
  private final DataSetPane dataSet;
  private final List<Pane> all;

  public Panes() {
    this(List.of());
  }

  /**
   * @param more stand after all others
   */
  public Panes(List<Pane> more) {
    why =
        new WhyPane(
            List.of(new NumberPane(), new LedgerPane(), new AttributionPane(), new TrustPane()));
    dataSet =
        new DataSetPane(
            List.of(new AccuracyPane(), new SimilarPane(), new ExemplarsPane(), new TeachPane()));
    List<Pane> own =
        List.of(
            tree,
            diagram,
            code.code(),
            new EvaluatePane(),
            code.split(),
            new ComparePane(),
            dataSet,
            new EpochsPane(),
            new InferencePane(),
            new FilmPane(),
            maps.grid(),
            new TablePane(),
            why,
            overlay,
            new ResidualPane(),
            new NormPane(),
            new LearningPane(),
            new WeightsPane(),
            new RunsPane(),
            new LesionsPane(),
            new SourcePane(),
            code.stack(),
            breakpoints,
            maps.channel(),
            new ChannelExemplarsPane(),
            tour);
    all = Stream.of(own, why.inner(), dataSet.inner(), more).flatMap(List::stream).toList();
  }

  /** In the order in which they stand at their places. */
  public List<Pane> all() {
    return all;
  }

  /**
   * The names of those that a tab leads to: the lower ones, the reasons, the upper ones, then those
   * of the data set.
   */
  public List<String> names() {
    return Stream.of(Place.LOWER, Place.WHY, Place.UPPER, Place.DATA)
        .flatMap(place -> declarations().filter(pane -> pane.place() == place && pane.hasTab()))
        .map(Declaration::id)
        .toList();
  }

  /** Their style sheets, each once. */
  public List<String> styleSheets() {
    return declarations().flatMap(pane -> pane.styleSheets().stream()).distinct().toList();
  }

  /** All texts of the window in one language, with those of the panes. */
  public Messages messages(Locale language) {
    Map<String, String> bundles = new HashMap<>();
    declarations().forEach(pane -> bundles.putAll(pane.texts()));
    bundles.put("settings", SettingsWindow.class.getPackageName());
    return new Messages(language, bundles);
  }

  private Stream<Declaration> declarations() {
    return all.stream().map(Pane::declaration);
  }

  TreePane tree() {
    return tree;
  }

  DiagramPane diagram() {
    return diagram;
  }

  MapsPanes maps() {
    return maps;
  }

  OverlayPane overlay() {
    return overlay;
  }

  BreakpointsPane breakpoints() {
    return breakpoints;
  }

  /** Those that have others behind tabs of their own. */
  List<OuterPane> outer() {
    return List.of(why, dataSet);
  }

  public TourPane tour() {
    return tour;
  }
}
