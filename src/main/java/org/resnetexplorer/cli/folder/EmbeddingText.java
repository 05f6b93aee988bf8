package org.resnetexplorer.cli.folder;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.exploration.folder.Embeddings.Neighbour;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The features of a folder's pictures, as people and programs read them. */
public final class EmbeddingText {
  private static final int DIGITS = 4;

  private final PrintStream out;
  private final Messages messages;

  public EmbeddingText(PrintStream out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  /**
   * What was done.
   *
   * @param pictures how many were read
   * @param features of each
   * @param files that were written
   * @param plane how the points beside them were made; null for none
   * @param near the picture that was asked about; null for none
   * @param nearest to it, the nearest first
   * @param changed whether the folder changed meanwhile
   */
  public record Done(
      Call call,
      int pictures,
      int features,
      List<Path> files,
      @Nullable Plane plane,
      @Nullable String near,
      List<Neighbour> nearest,
      List<LeftOut> leftOut,
      boolean changed) {}

  /**
   * How points were made.
   *
   * @param kind {@code pca}, {@code umap}
   * @param neighbours that were looked at; 0 for principal components, which look at none
   * @param shares of the variance along x and y of principal components
   */
  public record Plane(String kind, int neighbours, double[] shares) {}

  public void print(Done done) {
    if (!done.files().isEmpty()) {
      say(
          "cli.embed.done",
          done.pictures(),
          done.features(),
          done.call().name(),
          String.join(", ", names(done)));
    }
    Plane plane = done.plane();
    if (plane != null) {
      print(plane);
    }
    String near = done.near();
    if (near != null) {
      say("cli.embed.near", done.pictures(), near, done.call().name());
      TextTable table = new TextTable("rl");
      for (Neighbour each : done.nearest()) {
        table.add("  " + Numbers.fixed(each.distance(), DIGITS), each.picture().path());
      }
      table.print(out);
    }
    if (done.changed()) {
      say("cli.folder.changed");
    }
    new FolderReport(out, messages).print(done.leftOut());
  }

  private void print(Plane plane) {
    if (plane.neighbours() > 0) {
      say("cli.embed.umap", plane.neighbours());
    } else {
      String x = Numbers.share(plane.shares()[0]);
      String y = Numbers.share(plane.shares()[1]);
      say(plane.kind().equals("pca") ? "cli.embed.pca" : "cli.embed.fewForUmap", x, y);
    }
  }

  private static List<String> names(Done done) {
    List<String> names = new ArrayList<>();
    done.files().forEach(file -> names.add(file.toAbsolutePath().toString()));
    return names;
  }

  public JsonObject json(Done done) {
    JsonObject json =
        Json.object(
            "call",
            done.call().name(),
            "pictures",
            done.pictures(),
            "features",
            done.features(),
            "files",
            Json.texts(names(done)));
    Plane plane = done.plane();
    if (plane != null) {
      JsonObject made = Json.object("kind", plane.kind(), "neighbours", plane.neighbours());
      if (plane.neighbours() == 0) {
        made.add("shares", Json.numbers(List.of(plane.shares()[0], plane.shares()[1])));
      }
      json.add("plane", made);
    }
    String near = done.near();
    if (near != null) {
      JsonArray nearest = new JsonArray();
      for (Neighbour each : done.nearest()) {
        nearest.add(
            Json.object("path", each.picture().path(), "distance", Json.number(each.distance())));
      }
      json.addProperty("near", near);
      json.addProperty("distance", "cosine");
      json.add("nearest", nearest);
    }
    json.add("left_out", new FolderReport(out, messages).json(done.leftOut()));
    json.addProperty("changed", done.changed());
    return json;
  }

  private void say(String key, Object... arguments) {
    out.println(messages.text(key, arguments));
  }
}
