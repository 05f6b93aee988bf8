package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;

/**
 * The columns of the net view: Input, Stem, the stages, Head, and the totals.
 *
 * @param density how closely blocks are set
 * @param unit pixels of a bar's width per square root of a channel
 * @param columns Input, Stem, layer1 and on, Head
 * @param totalsRight right edge of the totals
 */
record NetColumns(Density density, double unit, List<Column> columns, double totalsRight) {
  private static final double UNIT = 1.42;
  private static final double STEP = 0.02;
  private static final double POOL_WIDTH = 19;
  private static final double HEAD_WIDTH = 68;
  private static final double STEM_GAP = 10;

  /** One column: where it starts, and its width without the gap after it. */
  record Column(double x, double width) {
    double right() {
      return x + width;
    }
  }

  /**
   * Distances inside and between columns.
   *
   * @param pad between a block's bar and its arc
   * @param edge between the edges of a pile
   * @param mostEdges edges that a pile shows at most behind its front
   * @param leastScale how small the bars may become before something else gives way
   */
  record Density(
      double pad, double edge, int mostEdges, double gap, double margin, double leastScale) {
    static final Density ROOMY = new Density(7, 5, 5, 16, 20, 0.8);
    static final Density TIGHT = new Density(4, 3, 2, 8, 10, 0.55);

    /** Between the arcs of the first block and of the pile. */
    static final double BETWEEN_ARCS = 4;

    /** Edges behind a pile of this many blocks. */
    int edges(int blocks) {
      return Math.min(mostEdges, blocks - 1);
    }
  }

  /**
   * What the columns must hold besides bars of blocks.
   *
   * @param texts the least width of each column's texts
   * @param totals the width of the widest total
   */
  record Texts(List<Double> texts, double totals) {}

  /** Columns at the greatest scale, not below the least one, at which all fits, if there is any. */
  static Optional<NetColumns> fit(
      Network network, Texts texts, TextMeasure measure, Density density, double width) {
    for (double scale = 1; scale >= density.leastScale(); scale -= STEP) {
      Fitter fitter = new Fitter(network, texts, measure, density, UNIT * scale);
      if (fitter.total() <= width) {
        return Optional.of(fitter.place(width));
      }
    }
    return Optional.empty();
  }

  /**
   * Columns that two networks share, at one scale: the stages of either under those of the other.
   *
   * @param names room for the widest title of a column
   */
  static List<NetColumns> shared(
      List<Network> networks, double names, TextMeasure measure, double width) {
    int stages =
        networks.stream().mapToInt(network -> network.spec().depths().size()).max().orElseThrow();
    Density density = Density.TIGHT;
    double scale = 1;
    List<Double> widths = sharedWidths(networks, stages, names, measure, UNIT);
    while (scale > density.leastScale() && total(widths, density) > width) {
      scale -= STEP;
      widths = sharedWidths(networks, stages, names, measure, UNIT * scale);
    }
    double extra = Math.max(0, Math.floor((width - total(widths, density)) / widths.size()));
    List<Column> columns = new ArrayList<>();
    double x = density.margin();
    for (double least : widths) {
      columns.add(new Column(Math.round(x), least + extra));
      x += least + extra + density.gap();
    }
    double unit = UNIT * scale;
    double right = x;
    return networks.stream()
        .map(
            network -> {
              List<Column> own =
                  new ArrayList<>(columns.subList(0, 2 + network.spec().depths().size()));
              own.add(columns.get(columns.size() - 1));
              return new NetColumns(density, unit, List.copyOf(own), right);
            })
        .toList();
  }

  private static double total(List<Double> widths, Density density) {
    double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
    return 2 * density.margin() + sum + density.gap() * widths.size();
  }

  private static List<Double> sharedWidths(
      List<Network> networks, int stages, double names, TextMeasure measure, double unit) {
    List<Double> widest = new ArrayList<>(Collections.nCopies(stages + 3, names));
    for (Network network : networks) {
      int own = network.spec().depths().size();
      Texts none = new Texts(new ArrayList<>(Collections.nCopies(own + 3, 0.0)), 0);
      List<Double> widths = new Fitter(network, none, measure, Density.TIGHT, unit).widths();
      for (int column = 0; column < own + 3; column++) {
        int at = column == own + 2 ? stages + 2 : column;
        widest.set(at, Math.max(widest.get(at), widths.get(column)));
      }
    }
    return widest;
  }

  /** Columns at the least scale, whether they fit or not. */
  static NetColumns least(Network network, Texts texts, TextMeasure measure, double width) {
    Density density = Density.TIGHT;
    double unit = UNIT * density.leastScale();
    return new Fitter(network, texts, measure, density, unit).place(width);
  }

  Column input() {
    return columns.get(0);
  }

  Column stem() {
    return columns.get(1);
  }

  /** The column of a stage, from 1. */
  Column stage(int number) {
    return columns.get(1 + number);
  }

  Column head() {
    return columns.get(columns.size() - 1);
  }

  double barWidth(int channels) {
    return barWidth(channels, unit);
  }

  private static double barWidth(int channels, double unit) {
    return Math.max(6, Math.round(unit * Math.sqrt(channels)));
  }

  /** Whether the stem ends in pooling. */
  static boolean pools(Network network) {
    return network.spec().family().stem().pool();
  }

  /** From the column's left to the centre of conv1. */
  static double convolutionCentre(TextMeasure measure) {
    return Math.round(measure.width("conv1", TextStyle.NAME) / 2);
  }

  /** From the column's left to the centre of maxpool, so that the names below do not touch. */
  static double poolCentre(TextMeasure measure) {
    double conv = measure.width("conv1", TextStyle.NAME);
    double pool = measure.width("maxpool", TextStyle.NAME);
    return Math.round(conv + STEM_GAP + pool / 2);
  }

  static double poolWidth() {
    return POOL_WIDTH;
  }

  /** Tries one density and unit. */
  private record Fitter(
      Network network, Texts texts, TextMeasure measure, Density density, double unit) {

    private List<Double> widths() {
      List<Double> widths = new ArrayList<>(texts.texts());
      widths.set(1, Math.max(widths.get(1), Math.ceil(stemWidth())));
      int head = widths.size() - 1;
      widths.set(head, Math.max(widths.get(head), HEAD_WIDTH));
      for (int stage = 1; stage <= network.spec().depths().size(); stage++) {
        widths.set(1 + stage, Math.max(widths.get(1 + stage), stageWidth(stage)));
      }
      return widths;
    }

    private double stemWidth() {
      return pools(network)
          ? poolCentre(measure) + measure.width("maxpool", TextStyle.NAME) / 2
          : measure.width("conv1", TextStyle.NAME);
    }

    private double stageWidth(int stage) {
      Block first = network.stage(stage).get(0);
      int alike = network.spec().depths().get(stage - 1) - 1;
      double bar = barWidth(first.outChannels(), unit) + 2 * density.pad();
      if (alike == 0) {
        return bar;
      }
      double pile = bar + density.edges(alike) * density.edge();
      double badge = alike == 1 ? 0 : Signs.badgeWidth(measure, "× " + alike) + 1;
      double overhang = Math.max(0, Math.ceil((badge - pile) / 2));
      return bar + Density.BETWEEN_ARCS + pile + overhang;
    }

    double total() {
      double sum = widths().stream().mapToDouble(Double::doubleValue).sum();
      double gaps = density.gap() * widths().size();
      return 2 * density.margin() + sum + gaps + texts.totals();
    }

    NetColumns place(double width) {
      double extra = Math.max(0, Math.floor((width - total()) / widths().size()));
      List<Column> columns = new ArrayList<>();
      double x = density.margin();
      for (double least : widths()) {
        columns.add(new Column(Math.round(x), least + extra));
        x += least + extra + density.gap();
      }
      return new NetColumns(density, unit, List.copyOf(columns), x + texts.totals());
    }
  }
}
