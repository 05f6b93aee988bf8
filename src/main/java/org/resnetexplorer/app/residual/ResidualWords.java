package org.resnetexplorer.app.residual;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.explain.residual.BlockResponse;
import org.resnetexplorer.explain.residual.ResidualShares;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The sentences beside the pictures of a sum. */
final class ResidualWords {
  private static final int DECIMALS = 4;

  private final Messages messages;

  ResidualWords(Messages messages) {
    this.messages = messages;
  }

  /** What the first term of a block's sum is called: {@code x}, or what is made of it. */
  String shortcutName(Block block) {
    if (block.hasIdentity()) {
      return "x";
    }
    return messages.text(block.hasProjection() ? "residual.projected" : "residual.padded");
  }

  /** Why the first term is what it is, with shapes. */
  String shortcutReason(Block block, ShapesAndCosts sizes) {
    String to = sizes.output(block.output()).label();
    if (block.hasIdentity()) {
      return messages.text("residual.identity", to);
    }
    String from = sizes.output(block.source()).label();
    if (block.isPreActivated()) {
      return messages.text(
          block.hasProjection() ? "residual.projection.preact" : "residual.padding.preact",
          from,
          to);
    }
    return messages.text(
        block.hasProjection() ? "residual.projection" : "residual.padding", from, to);
  }

  String title(Block block, @Nullable Strip strip) {
    return strip == null
        ? block.path()
        : messages.text("residual.title", block.path(), strip.channel(), strip.terms().channels());
  }

  /** One cell's sum, with as many decimals as let the printed parts give the printed sum. */
  String sum(Strip strip, Cell cell) {
    SumTerms terms = strip.terms();
    double x = strip.at(terms.shortcut(), cell);
    double f = strip.at(terms.branch(), cell);
    double sum = strip.at(terms.sum(), cell);
    int least = Numbers.decimalsOfFloat(Math.max(Math.abs(x), Math.abs(f)), DECIMALS);
    OptionalInt adding = Numbers.decimalsThatAddUp(least, sum, x, f);
    int decimals = adding.orElse(least);
    return messages.text(
        terms.block().afterSum().isEmpty() ? "residual.cell.sum" : "residual.cell",
        cell.row(),
        cell.column(),
        Numbers.fixed(x, decimals),
        (f < 0 ? "− " : "+ ") + Numbers.fixed(Math.abs(f), decimals),
        (adding.isPresent() ? "= " : "≈ ") + Numbers.fixed(sum, decimals),
        Numbers.fixed(strip.at(terms.output(), cell), decimals),
        share(strip.share(cell)));
  }

  /** What one channel's terms weigh. */
  String channel(Strip strip, int channel) {
    ResidualShares shares = strip.terms().shares();
    return messages.text(
        "residual.channel",
        channel,
        Numbers.compact(shares.branch()[channel]),
        Numbers.compact(shares.shortcut()[channel]),
        share(shares.share(channel)));
  }

  /** What all channels' terms weigh. */
  String whole(Strip strip) {
    ResidualShares shares = strip.terms().shares();
    return messages.text(
        "residual.whole",
        Numbers.compact(shares.branchNorm()),
        Numbers.compact(shares.shortcutNorm()),
        share(shares.share()));
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "–" : Numbers.share(share);
  }

  String ratio(BlockResponse of) {
    return messages.text(
        of.block().hasIdentity() ? "residual.net.ratio.of" : "residual.net.ratio.of.projected",
        of.block().path(),
        Numbers.compact(of.branchNorm()),
        Numbers.compact(of.shortcutNorm()),
        Numbers.compact(of.ratio()));
  }

  String deviations(BlockResponse of) {
    return messages.text(
        "residual.net.deviation.of",
        of.block().path(),
        BlockResponse.innerNorm(of.block()).shortName(),
        Numbers.compact(of.innerDeviation()),
        lastNorm(of.block()),
        Numbers.compact(of.lastDeviation()));
  }

  private static String lastNorm(Block block) {
    return block.branchEnd().shortName();
  }

  /** How the shortcut of a block is told in the table. */
  String shortcutKind(Block block) {
    if (block.hasIdentity()) {
      return messages.text("residual.kind.identity");
    }
    return messages.text(
        block.hasProjection() ? "residual.kind.projection" : "residual.kind.padding");
  }
}
