package org.resnetexplorer.app.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Refusal;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What the maps are told with. */
final class AttributionWords {
  private static final int DECIMALS = 4;

  private final Messages messages;

  AttributionWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String row(Row row) {
    return messages.text(
        switch (row) {
          case CELLS -> "attribution.row.cells";
          case PIXELS -> "attribution.row.pixels";
          case SLOPES -> "attribution.row.slopes";
        });
  }

  /** What a method says, in one or two sentences. */
  String says(Method method) {
    return messages.text(
        switch (method) {
          case PRICED_CAM -> "attribution.says.priced-cam";
          case GRADCAM -> "attribution.says.gradcam";
          case SALIENCY -> "attribution.says.saliency";
          case GRADIENT_X_INPUT -> "attribution.says.gradient-x-input";
          case GUIDED_BACKPROP -> "attribution.says.guided-backprop";
          case LRP -> "attribution.says.lrp";
          case SMOOTHGRAD -> "attribution.says.smoothgrad";
          case INTEGRATED_GRADIENTS -> "attribution.says.integrated-gradients";
          case OCCLUSION -> "attribution.says.occlusion";
        });
  }

  String refusal(Refusal refusal) {
    return messages.text(
        switch (refusal) {
          case NO_CELLS -> "attribution.refusal.no-cells";
          case NO_CALL -> "attribution.refusal.no-call";
          case GROUP_NORM -> "attribution.refusal.group-norm";
        });
  }

  /** Sum and residual in one line, or how far it is. */
  String line(@Nullable Tile tile) {
    return lines(tile).get(0);
  }

  /** The same, from the longest to the shortest. */
  List<String> lines(@Nullable Tile tile) {
    if (tile == null) {
      return List.of("");
    }
    if (tile.refusal() != null) {
      return List.of(messages.text("attribution.no-map"));
    }
    Attribution soFar = tile.soFar();
    if (!tile.isWhole() || soFar == null) {
      return List.of(messages.text("attribution.share", Math.round(100 * tile.share())));
    }
    Account account = soFar.account();
    if (account == null) {
      return List.of(
          messages.text("attribution.no-sum"), messages.text("attribution.no-sum.short"));
    }
    String exact = Numbers.told(account.sum(), account.target(), DECIMALS);
    String rough = Numbers.compact(account.sum());
    String apart = Numbers.significant(account.residual(), 2);
    return List.of(
        messages.text("attribution.sum", exact, apart),
        messages.text("attribution.sum", rough, apart),
        messages.text("attribution.sum.short", exact, apart),
        messages.text("attribution.sum.short", rough, apart));
  }

  /** The parts and what they come to, a line each. */
  List<String[]> account(Attribution of) {
    Account account = of.account();
    if (account == null) {
      return List.of();
    }
    List<Part> parts = account.parts();
    Part first = parts.get(0);
    double whole = account.target();
    double others = parts.stream().skip(1).mapToDouble(Part::value).sum();
    List<String[]> lines = new ArrayList<>();
    boolean cells = Row.of(of.method()) == Row.CELLS;
    lines.add(
        line(
            messages.text(cells ? "attribution.part.cells" : "attribution.part.pixels"),
            Numbers.signedTold(first.value(), whole, DECIMALS)));
    if (parts.size() > 1) {
      lines.add(
          line(
              messages.text("attribution.part.others", parts.size() - 1),
              Numbers.signedTold(others, whole, DECIMALS)));
    }
    lines.add(
        line(
            messages.text("attribution.part.sum"),
            Numbers.signedTold(account.sum(), whole, DECIMALS)));
    lines.add(
        line(
            messages.text(
                of.method() == Method.INTEGRATED_GRADIENTS
                    ? "attribution.part.rise"
                    : "attribution.part.asked"),
            Numbers.signedTold(whole, whole, DECIMALS)));
    lines.add(
        line(messages.text("attribution.part.apart"), Numbers.significant(account.residual(), 2)));
    return lines;
  }

  private static String[] line(String name, String value) {
    return new String[] {name, value};
  }
}
