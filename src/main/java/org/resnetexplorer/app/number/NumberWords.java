package org.resnetexplorer.app.number;

import java.util.List;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.explain.cell.Change;
import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.explain.cell.Provenance;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The sentences, names and formulas about one number. */
final class NumberWords {
  private static final int DECIMALS = 4;

  /** A float holds seven digits, and one tells how the eighth is rounded. */
  private static final int EXACT = 8;

  private final Messages messages;

  NumberWords(Messages messages) {
    this.messages = messages;
  }

  /** {@code conv2[119, 14, 7] = 0.7652}. */
  String title(Proof of) {
    Place place = of.own().place();
    String name = of.own().call().name();
    return spot(name, of.ownReader().shape(), place.channel(), place.row(), place.column())
        + " = "
        + Figures.value(of.own().engine());
  }

  private static String spot(String name, Shape shape, int channel, int row, int column) {
    return shape.height() * shape.width() == 1
        ? "%s[%d]".formatted(name, channel)
        : "%s[%d, %d, %d]".formatted(name, channel, row, column);
  }

  /** How a step of the trail is called. */
  String step(Proof shown, Selected step) {
    Network network = shown.readers().run().model().network();
    Call call = step.target().output(network);
    Shape shape = shown.readers().run().model().sizes().output(call);
    return step.cell() == null
        ? "%s[%d]".formatted(call.name(), step.channel())
        : spot(call.name(), shape, step.channel(), step.cell().row(), step.cell().column());
  }

  /** What is added up, or that the cell is proposed. */
  String counts(Proof of) {
    if (of.proposed()) {
      return messages.text("number.proposed", of.channel());
    }
    OpenModel model = of.readers().run().model();
    if (model.network().isClassifier(of.own().call())) {
      return model.nameOf(of.channel(), messages);
    }
    return of.head().formula() instanceof Formula.Convolution convolution
        ? products(convolution.layer())
        : "";
  }

  private String products(Layer.Conv2d conv) {
    return messages.text(
        "number.products", conv.in() / conv.groups(), conv.kernel(), conv.products());
  }

  /** How many channels push up and down. */
  String pushes(Proof of) {
    Ranking ranking = of.ranking();
    return of.head().formula().isOfOneWindow() || ranking.shares().size() <= 2
        ? ""
        : messages.text("number.pushes", ranking.rising(), ranking.falling(), ranking.silent());
  }

  /** Above the patch. */
  String patchTitle(Proof of) {
    return of.head().formula().accept(new PatchTitle(messages, of));
  }

  String readFrom(Proof of) {
    return messages.text(of.drawn().size() == 1 ? "number.of" : "number.patch", inputOf(of));
  }

  String kernelName(Proof of) {
    if (of.head().formula() instanceof Formula.Gated) {
      return messages.text("number.factor");
    }
    return messages.text(of.drawn().size() == 1 ? "number.weight" : "number.kernel");
  }

  String productsName(Proof of) {
    return messages.text(of.drawn().size() == 1 ? "number.product" : "number.product-grid");
  }

  private String inputOf(Proof of) {
    int source = of.head().call().inputs().get(of.drawnInput());
    return source == Call.INPUT
        ? messages.text("number.picture")
        : near(of.head().call(), of.readers().run().model().network().calls().get(source));
  }

  /** Short within a block, so that two of the same name are told apart. */
  static String near(Call call, Call source) {
    String block = call.name().substring(0, call.name().length() - call.shortName().length());
    return !block.isEmpty() && source.name().startsWith(block) ? source.shortName() : source.name();
  }

  /** Below the grids: the sum of what is drawn, or of how it becomes the number. */
  String patchSum(Proof of) {
    if (of.head().formula() instanceof Formula.Mean) {
      int cells = of.head().terms().size();
      double sum = of.head().terms().stream().mapToDouble(Term::value).sum();
      return messages.text(
          "number.mean", Figures.value(sum), cells, Figures.value(of.head().unchanged()));
    }
    if (of.head().formula() instanceof Formula.Largest) {
      return messages.text("number.largest.sum", Figures.value(of.head().unchanged()));
    }
    if (of.drawn().size() == 1 && !isWeighed(of.drawn().get(0))) {
      return "";
    }
    double sum = of.ranking().shares().get(of.share()).sum();
    return messages.text("number.sum", Figures.value(sum));
  }

  /** About one of the drawn terms. */
  String term(Proof of, Term term) {
    Place from = term.from();
    if (term.padded()) {
      return messages.text(
          "number.term.padding", Numbers.fixed(from.row(), 0), Numbers.fixed(from.column(), 0));
    }
    String spot = spot(inputOf(of), of.drawnShape(), from.channel(), from.row(), from.column());
    return !isWeighed(term) || of.head().formula().isOfOneWindow()
        ? messages.text("number.term.value", spot, Figures.digits(term.value(), EXACT - 3))
        : messages.text(
            "number.term.product",
            spot,
            Figures.digits(term.value(), DECIMALS),
            Figures.digits(term.weight(), DECIMALS),
            Figures.digits(term.product(), DECIMALS));
  }

  /** What a call of the chain does, in numbers. */
  String formula(Provenance of) {
    StringBuilder line = new StringBuilder(of.formula().accept(new FormulaLine(messages, of)));
    for (Change change : of.changes()) {
      line.append("  ");
      line.append(
          change instanceof Change.Scaled scaled
              ? messages.text("number.changed.scaled", Numbers.compact(scaled.factor()))
              : messages.text("number.changed.replaced"));
    }
    return line.toString();
  }

  /** What the engine has, as everywhere in the window: a ReLU's is that of what it reads. */
  String value(Provenance of) {
    return Figures.value(of.engine());
  }

  String chip(Provenance of) {
    return messages.text(of.addsUp() ? "number.adds-up" : "number.adds-not-up");
  }

  String check(Provenance of) {
    return messages.text(
        "number.check", Figures.digits(of.engine(), EXACT), Figures.digits(of.value(), EXACT));
  }

  String bound(Provenance of) {
    String apart = Figures.digits(of.apart(), 2);
    String bound = Figures.digits(of.bound(), 2);
    if (!of.addsUp()) {
      return messages.text("number.bound.beyond", bound, apart);
    }
    return of.bound() == 0
        ? messages.text("number.bound.exact", apart)
        : messages.text("number.bound", bound, apart);
  }

  /** How a row of the ranking is called. */
  String shareName(Proof of, Ranking.Share share) {
    return of.head().formula().accept(new ShareName(messages, of, share));
  }

  /** {@code 0.5612 × −0.0401}. */
  String factors(Term term) {
    String value = term.padded() ? messages.text("number.padding") : Figures.value(term.value());
    return isWeighed(term) ? value + " × " + Figures.digits(term.weight(), DECIMALS) : value;
  }

  /** Whether a term is multiplied with something to look at. */
  static boolean isWeighed(Term term) {
    return !term.padded()
        && !Double.isNaN(term.weight())
        && term.weight() != 1
        && term.weight() != 0;
  }

  String others(int count) {
    return messages.text("number.others", count);
  }

  String bias() {
    return messages.text("number.bias");
  }

  String all(Proof of) {
    return of.ranking().shares().size() == 1
        ? messages.text("number.all.one")
        : messages.text("number.all", of.ranking().shares().size());
  }

  String runningSum(int power) {
    return power == 0
        ? messages.text("number.running")
        : messages.text("number.running.unit", "1e" + Numbers.fixed(power, 0));
  }

  /** Above the ranking. */
  String rankingTitle(Proof of) {
    return of.head().formula().accept(new RankingTitle(messages));
  }

  /** Above the map that is read. */
  String inputName(Proof of) {
    List<Term> drawn = of.drawn();
    int channel = drawn.isEmpty() ? 0 : drawn.get(0).from().channel();
    return "%s[%d]".formatted(inputOf(of), channel);
  }

  /** Above the map that is made. */
  String outputName(Proof of) {
    return "%s[%d]".formatted(of.own().call().shortName(), of.channel());
  }

  String maps(Proof of) {
    return messages.text(
        "number.maps", inputName(of), outputName(of), of.cell().row(), of.cell().column());
  }

  /** The last step of the trail. */
  String pixelStep(Pixel of) {
    return "%s[%d, %d, %d]"
        .formatted(
            messages.text("number.picture"),
            of.place().channel(),
            of.place().row(),
            of.place().column());
  }

  /** How a pixel's level becomes a number. */
  String pixel(Pixel of) {
    String value = Figures.digits(of.value(), DECIMALS + 1);
    if (!of.isFilled()) {
      return messages.text("number.pixel.empty", value);
    }
    String level =
        of.divisor() == 1 ? Long.toString(of.level()) : of.level() + " / " + of.divisor();
    return messages.text(
        "number.pixel",
        of.level(),
        "(%s − %s) / %s".formatted(level, plain(of.mean()), plain(of.deviation())),
        value);
  }

  private static String plain(double value) {
    return Figures.digits(value, DECIMALS);
  }
}
