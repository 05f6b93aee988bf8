package org.resnetexplorer.cli.explain;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.trust.Curve;
import org.resnetexplorer.explain.trust.PixelCurves;

/** Parts and curves of an explanation as JSON. */
final class Details {
  private Details() {}

  /** {@code [[name, value], …]}. */
  static JsonArray parts(List<Part> parts) {
    JsonArray array = new JsonArray();
    for (Part part : parts) {
      JsonArray pair = new JsonArray();
      pair.add(part.name());
      pair.add(Json.number(part.value()));
      array.add(pair);
    }
    return array;
  }

  /** A test with pixels: its curves from none to all of the pixels, and its areas. */
  static JsonObject curves(PixelCurves curves) {
    JsonObject object = new JsonObject();
    Curve map = curves.map();
    Curve chance = curves.randomMean();
    if (map != null && chance != null) {
      object.add("map", Json.numbers(map.values()));
      JsonArray random = new JsonArray();
      curves.random().forEach(curve -> random.add(Json.numbers(curve.values())));
      object.add("random", random);
      object.add("area", Json.number(map.area()));
      object.add("random_area", Json.number(chance.area()));
      object.add("better_than_random_by", Json.number(curves.gain()));
    }
    return object;
  }
}
