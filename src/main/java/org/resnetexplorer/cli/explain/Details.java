package org.resnetexplorer.cli.explain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.trust.Curve;
import org.resnetexplorer.explain.trust.PixelCurves;

/** Numbers of an explanation as JSON, which has no word for infinity and NaN. */
final class Details {
  private Details() {}

  static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }

  static JsonArray numbers(List<? extends Number> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(number(value.doubleValue())));
    return array;
  }

  /** {@code [[name, value], …]}. */
  static JsonArray parts(List<Part> parts) {
    JsonArray array = new JsonArray();
    for (Part part : parts) {
      JsonArray pair = new JsonArray();
      pair.add(part.name());
      pair.add(number(part.value()));
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
      object.add("map", numbers(map.values()));
      JsonArray random = new JsonArray();
      curves.random().forEach(curve -> random.add(numbers(curve.values())));
      object.add("random", random);
      object.add("area", number(map.area()));
      object.add("random_area", number(chance.area()));
      object.add("better_than_random_by", number(curves.gain()));
    }
    return object;
  }
}
