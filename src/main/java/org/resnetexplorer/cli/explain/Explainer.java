package org.resnetexplorer.cli.explain;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.cell.CellReader;
import org.resnetexplorer.explain.cell.Provenance;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.explain.ledger.HeadShare;
import org.resnetexplorer.explain.ledger.Ledger;
import org.resnetexplorer.explain.ledger.PathLengths;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.export.ExplanationFigure;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;

/**
 * Answers what is asked: accounts of an answer and of a number here, maps and their tests beside.
 */
public final class Explainer {
  private static final int MOST_BARS = 24;
  private static final String VEIT =
      "Veit et al. 2016, Residual Networks Behave Like Ensembles of Relatively Shallow Networks";

  private Explainer() {}

  /**
   * @throws EngineException if there is no such call, or native memory runs out
   */
  public static Explanation of(ExplainMethod method, Asking asking) throws EngineException {
    return switch (method.kind()) {
      case ATTRIBUTION -> MapExplainer.attribution(method, asking);
      case LEDGER -> ledger(asking);
      case PATHS -> paths(asking);
      case LESIONS -> lesions(asking);
      case CELL -> cell(asking);
      case DELETION -> MapExplainer.deletion(asking);
      case RANDOMISE -> MapExplainer.randomise(asking);
    };
  }

  /** The parts as pairs of name and value. */
  public static JsonElement parts(Explanation of) {
    return Details.parts(of.parts());
  }

  private static Explanation ledger(Asking asking) throws EngineException {
    Account account = Ledger.of(asking.trace(), asking.answer(), asking.cancellation()).account();
    return account(asking.value(), account, Map.of());
  }

  private static Map<String, JsonElement> paper() {
    return Map.of("paper", new JsonPrimitive(VEIT));
  }

  private static Explanation account(
      double value, Account account, Map<String, JsonElement> details) {
    return Explanation.ofParts(
        value,
        account.parts(),
        account,
        details,
        caption -> ExplanationFigure.bars(account.parts(), caption));
  }

  private static Explanation paths(Asking asking) throws EngineException {
    PathLengths lengths = PathLengths.begin(asking.trace());
    int blocks = asking.network().blocks().size();
    while (!lengths.isComplete()) {
      lengths = lengths.next(asking.cancellation());
      asking.progress().accept((double) lengths.done() / blocks);
    }
    HeadShare head = HeadShare.of(asking.trace(), asking.answer(), asking.cancellation());
    return account(asking.value(), lengths.spectrum(head).account(), paper());
  }

  private static Explanation lesions(Asking asking) throws EngineException {
    List<Part> changes = new ArrayList<>();
    int blocks = asking.network().blocks().size();
    for (Block block : asking.network().blocks()) {
      BlockBoard.Row row =
          BlockBoard.row(asking.trace(), asking.answer(), block, asking.cancellation());
      changes.add(new Part(block.path(), row.effect().change()));
      asking.progress().accept((double) changes.size() / blocks);
    }
    return Explanation.ofParts(
        asking.value(),
        changes,
        null,
        paper(),
        caption -> ExplanationFigure.bars(changes, caption));
  }

  private static Explanation cell(Asking asking) throws EngineException {
    String name = asking.settings().call();
    CellChoice cell = asking.settings().cell();
    if (name == null || cell == null) {
      throw new IllegalArgumentException("A cell needs a call and a place");
    }
    Call call = asking.network().findCall(name).orElseThrow(() -> EngineException.noCall(name));
    Provenance proof =
        CellReader.of(asking.trace(), call, asking.numbers())
            .at(cell.channel(), cell.row(), cell.column());
    List<Part> parts = new ArrayList<>();
    for (Term term : proof.terms()) {
      parts.add(new Part(name(term, asking), term.product()));
    }
    add("constant", proof.constant(), parts);
    add("changes", proof.value() - proof.unchanged(), parts);
    Map<String, JsonElement> details = new LinkedHashMap<>();
    details.put("call", new JsonPrimitive(name));
    details.put("cell", Json.numbers(List.of(cell.channel(), cell.row(), cell.column())));
    details.put("engine", Json.number(proof.engine()));
    details.put("here", Json.number(proof.value()));
    details.put("apart", Json.number(proof.apart()));
    details.put("bound", Json.number(proof.bound()));
    details.put("adds_up", new JsonPrimitive(proof.addsUp()));
    return Explanation.ofParts(
        proof.engine(),
        parts,
        new Account(parts, proof.engine()),
        details,
        caption -> ExplanationFigure.bars(largest(proof), caption));
  }

  private static void add(String name, double value, List<Part> parts) {
    if (value != 0) {
      parts.add(new Part(name, value));
    }
  }

  private static String name(Term term, Asking asking) {
    String source =
        term.from().isInput() ? "input" : asking.network().calls().get(term.from().source()).name();
    return "%s[%d,%d,%d]"
        .formatted(source, term.from().channel(), term.from().row(), term.from().column());
  }

  /** By what they add; of a convolution its input channels, with all others as one. */
  private static List<Part> largest(Provenance proof) {
    Ranking ranking = Ranking.of(proof);
    int shown = Math.min(MOST_BARS, ranking.shares().size());
    List<Part> parts = new ArrayList<>();
    for (Ranking.Share share : ranking.shares().subList(0, shown)) {
      parts.add(new Part("channel " + share.channel(), share.sum()));
    }
    int others = ranking.shares().size() - shown;
    if (others > 0) {
      parts.add(new Part("others (" + others + ")", ranking.others(shown)));
    }
    add("constant", proof.constant(), parts);
    add("changes", proof.value() - proof.unchanged(), parts);
    return parts;
  }
}
