package org.resnetexplorer.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * torch's own numbers for one network: torchvision's for a preset, as {@code reference.py} wrote
 * them, or those for {@code heads/trunk} and its like, as {@code heads.py} did, and for {@code
 * kinds/d} and its like, as {@code kinds.py} did.
 */
public record Reference(JsonObject json) {

  /** Statistics and samples of one tensor; see {@code reference/README.md}. */
  public record Stats(
      Shape shape,
      double mean,
      double std,
      double min,
      double max,
      double l2,
      List<Sample> samples) {
    static Stats of(JsonObject json) {
      List<Sample> samples =
          stream(json.getAsJsonArray("samples"))
              .map(JsonElement::getAsJsonArray)
              .map(pair -> new Sample(pair.get(0).getAsInt(), pair.get(1).getAsDouble()))
              .toList();
      return new Stats(
          Reference.shape(json.getAsJsonArray("shape")),
          json.get("mean").getAsDouble(),
          json.get("std").getAsDouble(),
          json.get("min").getAsDouble(),
          json.get("max").getAsDouble(),
          json.get("l2").getAsDouble(),
          samples);
    }
  }

  /** One value of a tensor by its flat row-major index. */
  public record Sample(int index, double value) {}

  /** One call of a module, in the order in which calls return. */
  public record ModuleCall(String module, String type, Shape input, Stats output) {}

  /** One row of {@code named_modules()}. */
  public record ModuleRow(String path, String type, long parameters) {}

  /** One row of {@code state_dict()}. */
  public record TensorRow(String name, List<Integer> sizes, String dtype) {}

  /** Height and width of the input that the calls were made with. */
  public int side() {
    List<ModuleCall> calls = calls();
    return calls.get(calls.size() - 1).input().height();
  }

  /** A class and its probability. */
  public record Top(int index, double probability) {}

  public static Reference of(String preset) {
    String file = "/reference/" + preset + ".json";
    try (Reader reader =
        new InputStreamReader(Reference.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      return new Reference(JsonParser.parseReader(reader).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The network that these are the numbers of, where the file says it as one word. */
  public ResNetSpec spec() {
    return SpecText.parse(json.get("spec").getAsString());
  }

  public String repr() {
    return json.get("repr").getAsString();
  }

  public long parameters() {
    return json.get("parameters").getAsLong();
  }

  public List<ModuleRow> modules() {
    return stream(json.getAsJsonArray("modules"))
        .map(JsonElement::getAsJsonArray)
        .map(
            r ->
                new ModuleRow(r.get(0).getAsString(), r.get(1).getAsString(), r.get(2).getAsLong()))
        .toList();
  }

  public List<TensorRow> stateDict() {
    return stream(json.getAsJsonArray("state_dict"))
        .map(JsonElement::getAsJsonArray)
        .map(
            r ->
                new TensorRow(
                    r.get(0).getAsString(),
                    shape(r.get(1).getAsJsonArray()).sizes(),
                    r.get(2).getAsString()))
        .toList();
  }

  public List<ModuleCall> calls() {
    return stream(json.getAsJsonArray("calls"))
        .map(JsonElement::getAsJsonObject)
        .map(
            call ->
                new ModuleCall(
                    call.get("module").getAsString(),
                    call.get("type").getAsString(),
                    shape(call.getAsJsonArray("input")),
                    Stats.of(call.getAsJsonObject("output"))))
        .toList();
  }

  public List<Top> top5() {
    return stream(json.getAsJsonArray("top5"))
        .map(JsonElement::getAsJsonArray)
        .map(pair -> new Top(pair.get(0).getAsInt(), pair.get(1).getAsDouble()))
        .toList();
  }

  /** Un-normalised Grad-CAM of the top class at the output of {@code layer1} to {@code layer4}. */
  public Stats gradCam(String stage) {
    return Stats.of(json.getAsJsonObject("gradcam").getAsJsonObject(stage));
  }

  public Stats saliency() {
    return Stats.of(json.getAsJsonObject("saliency"));
  }

  private static Shape shape(JsonArray sizes) {
    return new Shape(stream(sizes).map(JsonElement::getAsInt).toList());
  }

  private static Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
