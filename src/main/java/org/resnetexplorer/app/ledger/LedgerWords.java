package org.resnetexplorer.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.ledger.Entry;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The accounts of an answer in words. */
final class LedgerWords {
  private static final int DECIMALS = 5;

  /** Decimals of one amount in a sentence. */
  private static final int FULL = 4;

  /** Below, three decimals tell little. */
  private static final double SMALL = 0.0995;

  /** Below, four decimals tell little. */
  private static final double TINY = 0.00095;

  /** From here on powers of ten take less room. */
  private static final double LARGE = 9999.5;

  private final Messages messages;

  LedgerWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** For a bar: {@code +7.19}, {@code +4.34e7}; empty for what would read 0.00. */
  static String bar(double value, int decimals) {
    String text = brief(value, decimals);
    return text.chars().anyMatch(c -> c >= '1' && c <= '9' || c > 'A') ? text : "";
  }

  private static String brief(double value, int decimals) {
    if (Math.abs(value) < LARGE || !Double.isFinite(value)) {
      return Numbers.signedFixed(value, decimals);
    }
    int power = (int) Math.floor(Math.log10(Math.abs(value)));
    return Numbers.signedFixed(value / Math.pow(10, power), 2) + "e" + power;
  }

  private static String precise(double value, double whole) {
    return Numbers.told(value, whole, DECIMALS);
  }

  /** What the bars of the blocks are. */
  String blocks(Network network) {
    return text(isPlain(network) ? "ledger.blocks.plain" : "ledger.blocks.meaning");
  }

  /** What the bars of the lengths are. */
  String paths(Network network) {
    return text(isPlain(network) ? "ledger.paths.plain" : "ledger.paths.meaning");
  }

  private static boolean isPlain(Network network) {
    return network.blocks().stream().allMatch(Block::isPlain);
  }

  /** {@code sum 14.47126 logit 14.47126, apart 2.4e−6}. */
  String sum(Account account, Asked asked) {
    return text(
        "ledger.sum",
        precise(account.sum(), account.target()),
        quantity(asked.question()),
        precise(account.target(), account.target()),
        Numbers.significant(Math.abs(account.residual()), 2));
  }

  /** In full, and in short for where there is little room. */
  List<String> sums(Account account, Asked asked) {
    String sum = precise(account.sum(), account.target());
    String apart = Numbers.significant(Math.abs(account.residual()), 2);
    return List.of(
        sum(account, asked), text("ledger.sum.short", sum, apart), text("ledger.apart", apart));
  }

  /** Four decimals; two digits where those would read 0.0000. */
  private static String full(double value) {
    return Math.abs(value) < TINY
        ? (value > 0 ? "+" : "") + Numbers.significant(value, 2)
        : Numbers.signedTold(value, value, FULL);
  }

  private String quantity(Question question) {
    if (question instanceof Question.Rather) {
      return text("ledger.quantity.rather");
    }
    return question instanceof Question.Opposite
        ? text("ledger.quantity.opposite")
        : text("ledger.quantity.answer");
  }

  /** Which group of bars an entry belongs to. */
  String group(Entry entry, Network network) {
    if (entry.kind() == Entry.Kind.STEM) {
      return text("ledger.stem");
    }
    return network
        .blockOf(entry.call().name())
        .map(block -> "layer" + block.stage())
        .orElseGet(() -> entry.call().module().replaceFirst("[.].*", ""));
  }

  /** Below a bar. */
  String name(Entry entry, Network network) {
    return switch (entry.kind()) {
      case STEM -> "";
      case BRANCH ->
          network
              .blockOf(entry.call().name())
              .map(block -> Integer.toString(block.position()))
              .orElse("");
      case SHIFT, BIAS, TANGENT -> text("ledger.bias");
      case REPLACED -> text("ledger.replaced");
    };
  }

  /** A bar in words: who pays how much of what. */
  String entry(Entry entry, Network network, double target) {
    String value = full(entry.value());
    String path = network.blockOf(entry.call().name()).map(Block::path).orElse("");
    String whole = Numbers.told(target, FULL);
    return switch (entry.kind()) {
      case STEM -> text("ledger.entry.stem", entry.call().name(), value, whole);
      case BRANCH -> text("ledger.entry.branch", path, value, whole);
      case SHIFT -> text("ledger.entry.shift", entry.call().name(), value, whole);
      case BIAS -> text("ledger.entry.bias", entry.call().name(), value, whole);
      case TANGENT -> text("ledger.entry.tangent", entry.call().name(), value, whole);
      case REPLACED -> text("ledger.entry.replaced", entry.call().name(), value, whole);
    };
  }

  /** A length in words, with how many paths have it. */
  String length(int length, int blocks, double value) {
    return text(
        "ledger.length", length, blocks, Numbers.compact(ways(length, blocks)), full(value));
  }

  /** {@code blocks} over {@code length}. */
  private static double ways(int length, int blocks) {
    double ways = 1;
    for (int i = 1; i <= length; i++) {
      ways = ways * (blocks - length + i) / i;
    }
    return Math.rint(ways);
  }

  String shifts(double value) {
    return text("ledger.shifts.reading", full(value));
  }

  String head(double value) {
    return text("ledger.head.reading", full(value));
  }

  /** Over the photo: {@code Where tabby is paid}, {@code Where layer4.1 pays for tabby}. */
  String where(@Nullable Block block, String name) {
    return block == null
        ? text("ledger.where.last", name)
        : text("ledger.where.block", block.path(), name);
  }

  /** Three decimals; three digits where those would read 0.000. */
  String number(double value) {
    return Math.abs(value) < SMALL
        ? (value > 0 ? "+" : "") + Numbers.significant(value, 3)
        : Numbers.signedTold(value, value, 3);
  }

  /** With as many decimals as sums have. */
  String longNumber(double value) {
    return precise(value, value);
  }
}
