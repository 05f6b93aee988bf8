package org.resnetexplorer.explain.cell;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.network.KernelWindow;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/** One cell of one call's output, as each operation makes it. */
record Computing(Parts parts, int channel, int row, int column)
    implements Operation.Visitor<Computed> {
  /** Of a batch norm: of scale and shift each, and of the line itself. */
  private static final int NORM_ROUNDINGS = 10;

  /** The engine's approximations of exponential and error function are no better than this. */
  private static final int CURVE_ROUNDINGS = 16;

  @Override
  public Computed conv2d(Layer.Conv2d conv) {
    int inputs = conv.in() / conv.groups();
    int first = channel / (conv.out() / conv.groups()) * inputs;
    List<Term> terms = new ArrayList<>(Math.toIntExact(conv.products()));
    for (int c = 0; c < inputs; c++) {
      int kernel = (channel * inputs + c) * conv.kernel() * conv.kernel();
      for (int cell = 0; cell < conv.kernel() * conv.kernel(); cell++) {
        double weight = parts.weight()[kernel + cell];
        terms.add(read(conv.window(), first + c, cell, 0, weight));
      }
    }
    double bias = conv.bias() ? parts.bias()[channel] : 0;
    return products(new Formula.Convolution(conv), terms, bias);
  }

  /** One cell of a window, counted row by row. */
  private Term read(KernelWindow window, int from, int cell, double padding, double weight) {
    int dilation = window.dilation();
    int y = row * window.stride() - window.padding() + cell / window.kernel() * dilation;
    int x = column * window.stride() - window.padding() + cell % window.kernel() * dilation;
    Place place = parts.place(0, from, y, x);
    return parts.input().has(y, x)
        ? Term.product(place, parts.input().at(from, y, x), weight)
        : new Term(place, true, padding, weight, 0);
  }

  private static Computed products(Formula formula, List<Term> terms, double constant) {
    double size = Math.abs(constant);
    for (Term term : terms) {
      size += Math.abs(term.product());
    }
    int roundings = terms.size() + 1;
    return new Computed(
        formula, terms, constant, Rounding.gamma(roundings) * size + Rounding.underflow(roundings));
  }

  @Override
  public Computed linear(Layer.Linear linear) {
    List<Term> terms = new ArrayList<>(linear.in());
    for (int c = 0; c < linear.in(); c++) {
      double weight = parts.weight()[channel * linear.in() + c];
      terms.add(Term.product(parts.place(0, c, 0, 0), parts.input().values()[c], weight));
    }
    double bias = linear.bias() ? parts.bias()[channel] : 0;
    return products(new Formula.Weighted(linear.bias()), terms, bias);
  }

  @Override
  public Computed batchNorm2d(Layer.BatchNorm2d norm) {
    return norm();
  }

  /** A line whose mean and deviation are those of the group in this picture. */
  @Override
  public Computed groupNorm(Layer.GroupNorm norm) {
    GroupStatistics group = GroupStatistics.of(parts.input(), norm, channel);
    Affine affine = group.affine(parts.weight()[channel], parts.bias()[channel]);
    Term term = Term.product(here(), value(), affine.slope());
    return new Computed(
        new Formula.GroupNorm(affine, group.first(), group.channels()),
        List.of(term),
        affine.intercept(),
        group.bound(affine, value()));
  }

  @Override
  public Computed batchNorm1d(Layer.BatchNorm1d norm) {
    return norm();
  }

  private Computed norm() {
    Affine affine = parts.norm().channel(channel);
    Term term = Term.product(here(), value(), affine.slope());
    double size =
        Math.abs(term.product())
            + Math.abs(affine.mean() * affine.slope())
            + Math.abs(affine.beta());
    return new Computed(
        new Formula.Norm(affine),
        List.of(term),
        affine.intercept(),
        Rounding.gamma(NORM_ROUNDINGS) * size + Rounding.underflow(NORM_ROUNDINGS));
  }

  private Place here() {
    return parts.place(0, channel, row, column);
  }

  private double value() {
    return parts.input().at(channel, row, column);
  }

  @Override
  public Computed relu(Layer.ReLU relu) {
    double x = value();
    double y = Math.max(0, x);
    return exact(new Formula.Rectified(), new Term(here(), false, x, y == x ? 1 : 0, y));
  }

  private static Computed exact(Formula formula, Term term) {
    return new Computed(formula, List.of(term), 0, 0);
  }

  @Override
  public Computed curve(Layer.Curve curve) {
    double x = value();
    double y = Curves.at(curve.function(), x);
    Term term = new Term(here(), false, x, Double.NaN, y);
    double size = Math.abs(y) + Curves.intermediate(curve.function(), x);
    return new Computed(
        new Formula.Curve(curve.function()),
        List.of(term),
        0,
        Rounding.gamma(CURVE_ROUNDINGS) * size + Rounding.underflow(CURVE_ROUNDINGS));
  }

  @Override
  public Computed dropout(Layer.Dropout dropout) {
    return exact(new Formula.Same(), Term.product(here(), value(), 1));
  }

  @Override
  public Computed maxPool2d(Layer.MaxPool2d pool) {
    List<Term> window = new ArrayList<>();
    for (int cell = 0; cell < pool.kernel() * pool.kernel(); cell++) {
      window.add(read(pool.window(), channel, cell, Double.NEGATIVE_INFINITY, 0));
    }
    return largest(window);
  }

  /** The first of the largest, row by row, as PyTorch takes it; what is no number wins. */
  private static Computed largest(List<Term> window) {
    int winner = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < window.size(); i++) {
      Term term = window.get(i);
      boolean larger = term.value() > most || Double.isNaN(term.value());
      if (!term.padded() && (larger || window.get(winner).padded())) {
        winner = i;
        most = term.value();
      }
    }
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < window.size(); i++) {
      Term term = window.get(i);
      terms.add(
          i == winner
              ? Term.product(term.from(), term.value(), 1)
              : new Term(term.from(), term.padded(), term.value(), 0, 0));
    }
    return new Computed(new Formula.Largest(winner), terms, 0, 0);
  }

  /** What hangs over the edge is no part of the mean. */
  @Override
  public Computed avgPool2d(Layer.AvgPool2d pool) {
    List<Term> cells = new ArrayList<>();
    for (int cell = 0; cell < pool.kernel() * pool.kernel(); cell++) {
      Term term = read(pool.window(), channel, cell, 0, 1);
      if (!term.padded()) {
        cells.add(term);
      }
    }
    List<Term> terms = new ArrayList<>();
    for (Term cell : cells) {
      terms.add(Term.product(cell.from(), cell.value(), 1.0 / cells.size()));
    }
    return products(new Formula.Mean(), terms, 0);
  }

  @Override
  public Computed identity(Layer.Identity identity) {
    return exact(new Formula.Same(), Term.product(here(), value(), 1));
  }

  @Override
  public Computed adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    return mean(channel);
  }

  private Computed mean(int from) {
    List<Term> terms = cells(from, 1.0 / (parts.input().height() * parts.input().width()));
    return products(new Formula.Mean(), terms, 0);
  }

  private List<Term> cells(int from, double weight) {
    Grid input = parts.input();
    List<Term> terms = new ArrayList<>();
    for (int y = 0; y < input.height(); y++) {
      for (int x = 0; x < input.width(); x++) {
        terms.add(Term.product(parts.place(0, from, y, x), input.at(from, y, x), weight));
      }
    }
    return terms;
  }

  @Override
  public Computed adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    int channels = parts.input().channels();
    return channel < channels ? largest(cells(channel, 0)) : mean(channel - channels);
  }

  @Override
  public Computed add(Operation.Add add) {
    List<Term> terms = new ArrayList<>();
    for (int term = 0; term < parts.inputs().size(); term++) {
      terms.add(
          Term.product(
              parts.place(term, channel, row, column),
              parts.inputs().get(term).at(channel, row, column),
              parts.factors()[term]));
    }
    return products(new Formula.Sum(), terms, 0);
  }

  /** The factor stands as the weight of the map's number. */
  @Override
  public Computed gate(Operation.Gate gate) {
    double factor = parts.inputs().get(1).at(channel, 0, 0);
    Place from = parts.place(1, channel, 0, 0);
    return products(new Formula.Gated(from), List.of(Term.product(here(), value(), factor)), 0);
  }

  @Override
  public Computed flatten(Operation.Flatten flatten) {
    Grid input = parts.input();
    int cells = input.height() * input.width();
    int cell = channel % cells;
    Place from = parts.place(0, channel / cells, cell / input.width(), cell % input.width());
    return exact(
        new Formula.Same(),
        Term.product(from, input.at(from.channel(), from.row(), from.column()), 1));
  }

  @Override
  public Computed padShortcut(Operation.PadShortcut pad) {
    int from = channel - pad.zeros();
    if (from < 0 || from >= pad.in()) {
      return new Computed(new Formula.Zero(), List.of(), 0, 0);
    }
    return exact(new Formula.Same(), read(pad.window(), from, 0, 0, 1));
  }
}
