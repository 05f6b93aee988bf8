package org.resnetexplorer.cli.explain;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Progress;
import org.resnetexplorer.explain.attribution.Setting;
import org.resnetexplorer.explain.trust.Cascade;
import org.resnetexplorer.explain.trust.Importance;
import org.resnetexplorer.explain.trust.PixelCurves;
import org.resnetexplorer.explain.trust.PixelTest;
import org.resnetexplorer.export.ExplanationFigure;
import org.resnetexplorer.export.MapCells;
import org.resnetexplorer.export.MapOverPhoto;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

/** Maps of the input, and what tests say of them. */
final class MapExplainer {
  private static final String RISE =
      "Petsiuk et al. 2018, RISE: Randomized Input Sampling for Explanation of Black-box Models";
  private static final String SANITY = "Adebayo et al. 2018, Sanity Checks for Saliency Maps";

  private MapExplainer() {}

  private static Attributor attributor(Method method, Asking asking) {
    return asking.settings().attributor(method, asking.network(), asking.trace().input().height());
  }

  static Explanation attribution(ExplainMethod method, Asking asking) throws EngineException {
    Method of = method.attribution();
    if (of == null) {
      throw new IllegalArgumentException(method.id() + " gives no map");
    }
    Attribution found =
        attributor(of, asking)
            .attribute(
                asking.trace(),
                asking.answer(),
                (soFar, share) -> asking.progress().accept(share),
                asking.cancellation());
    Account account = found.account();
    SignedMap map = found.map();
    return new Explanation(
        found.value(),
        account == null ? List.of() : account.parts(),
        account,
        map.values(),
        List.of(map.rows(), map.columns()),
        settings(found.by()),
        caption -> ExplanationFigure.map(drawn(found, asking), scale(found), caption));
  }

  private static Map<String, JsonElement> settings(Attributor by) {
    Map<String, JsonElement> details = new LinkedHashMap<>();
    details.put("paper", new JsonPrimitive(by.method().paper()));
    for (Setting setting : by.settings()) {
      details.put(setting.name(), new JsonPrimitive(setting.value()));
    }
    return details;
  }

  /** What a test says of the map that it tests. */
  private static Map<String, JsonElement> tested(Attribution map, String paper) {
    Map<String, JsonElement> details = new LinkedHashMap<>();
    details.put("paper", new JsonPrimitive(paper));
    details.put("map", new JsonPrimitive(map.method().id()));
    settings(map.by())
        .forEach((name, value) -> details.put(name.equals("paper") ? "map_paper" : name, value));
    return details;
  }

  private static ValueScale scale(Attribution of) {
    SignedMap map = Importance.of(of);
    return MapOverPhoto.scale(map, map == of.map());
  }

  private static Pixels drawn(Attribution of, Asking asking) {
    InputTensor input = asking.trace().input();
    return MapOverPhoto.of(
        Importance.of(of),
        MapCells.of(of.by(), asking.sizes()),
        scale(of),
        asking.photo(),
        input.width(),
        input.height());
  }

  static Explanation deletion(Asking asking) throws EngineException {
    Attribution map = tested(asking);
    SignedMap order = Importance.of(map);
    Settings settings = asking.settings();
    List<PixelCurves> tests = new ArrayList<>();
    for (PixelTest.Kind kind : PixelTest.Kind.values()) {
      PixelTest test = PixelTest.standard(kind, settings.testSteps(), settings.seedOrZero());
      double curves = 2.0 * (1 + test.randomOrders());
      double before = 0.5 * tests.size();
      tests.add(
          test.of(
              asking.trace(),
              order,
              asking.score(),
              soFar -> asking.progress().accept(before + (1 + soFar.random().size()) / curves),
              asking.cancellation()));
    }
    Map<String, JsonElement> details = tested(map, RISE);
    details.put("order_seed", new JsonPrimitive(settings.seedOrZero()));
    details.put(
        "measured", new JsonPrimitive(asking.score().isProbability() ? "probability" : "number"));
    details.put("deletion", Details.curves(tests.get(0)));
    details.put("insertion", Details.curves(tests.get(1)));
    return Explanation.ofParts(
        asking.value(),
        points(tests.get(0)),
        null,
        details,
        caption ->
            ExplanationFigure.curves(
                tests, tests.stream().map(MapExplainer::name).toList(), caption));
  }

  private static String name(PixelCurves test) {
    return "%s: %s, random %s"
        .formatted(
            test.by().kind() == PixelTest.Kind.DELETION ? "deletion" : "insertion",
            test.map() == null ? "" : Numbers.fixed(test.map().area(), 3),
            test.randomMean() == null ? "" : Numbers.fixed(test.randomMean().area(), 3));
  }

  /** The answer at each share of the pixels. */
  private static List<Part> points(PixelCurves curves) {
    List<Part> parts = new ArrayList<>();
    if (curves.map() != null) {
      List<Double> values = curves.map().values();
      for (int i = 0; i < values.size(); i++) {
        parts.add(new Part(Numbers.fixed((double) i / (values.size() - 1), 4), values.get(i)));
      }
    }
    return parts;
  }

  private static Attribution tested(Asking asking) throws EngineException {
    return attributor(asking.settings().tested(), asking)
        .attribute(asking.trace(), asking.answer(), Progress.NONE, asking.cancellation());
  }

  static Explanation randomise(Asking asking) throws EngineException {
    Attribution first = tested(asking);
    Cascade cascade = Cascade.of(asking.network(), asking.settings().weightsSeed());
    Cascade.Maps start = new Cascade.Maps(first.map(), first.unsigned());
    List<Part> signed = new ArrayList<>();
    List<Part> unsigned = new ArrayList<>();
    List<Pixels> drawn = new ArrayList<>();
    List<SignedMap> maps = new ArrayList<>();
    int steps = cascade.steps().size();
    for (int step = 0; step < steps; step++) {
      Attribution[] made = {first};
      Cascade.Outcome outcome =
          cascade.at(
              step,
              asking.trace(),
              start,
              (trace, cancellation) -> {
                made[0] = again(first, asking, trace, cancellation);
                return new Cascade.Maps(made[0].map(), made[0].unsigned());
              },
              asking.cancellation());
      String name = step == 0 ? "as it is" : cascade.steps().get(step).name();
      signed.add(new Part(name, outcome.signed()));
      unsigned.add(new Part(name, outcome.unsigned()));
      drawn.add(drawn(made[0], asking));
      maps.add(made[0].map());
      asking.progress().accept((step + 1.0) / steps);
    }
    Map<String, JsonElement> details = tested(first, SANITY);
    details.put("weights_seed", new JsonPrimitive(cascade.seed()));
    details.put("as_drawn", Details.parts(unsigned));
    return new Explanation(
        asking.value(),
        signed,
        null,
        stacked(maps),
        List.of(steps, maps.get(0).rows(), maps.get(0).columns()),
        details,
        caption -> ExplanationFigure.grid(drawn, names(signed), caption));
  }

  private static Attribution again(
      Attribution first, Asking asking, Trace trace, Cancellation cancellation)
      throws EngineException {
    return first.by().attribute(trace, asking.answer(), Progress.NONE, cancellation);
  }

  private static List<String> names(List<Part> likeness) {
    return likeness.stream()
        .map(part -> part.name() + "  " + Numbers.signedFixed(part.value(), 2))
        .toList();
  }

  private static float[] stacked(List<SignedMap> maps) {
    int cells = maps.get(0).values().length;
    float[] all = new float[maps.size() * cells];
    for (int i = 0; i < maps.size(); i++) {
      System.arraycopy(maps.get(i).values(), 0, all, i * cells, cells);
    }
    return all;
  }
}
