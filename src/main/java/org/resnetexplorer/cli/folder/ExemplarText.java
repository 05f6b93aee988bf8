package org.resnetexplorer.cli.folder;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.exploration.folder.ExemplarCut;
import org.resnetexplorer.exploration.folder.ExemplarDrawing;
import org.resnetexplorer.exploration.folder.ExemplarIndex.Exemplar;
import org.resnetexplorer.exploration.folder.ExemplarPass;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** The pictures that drive channels most, as people and programs read them. */
public final class ExemplarText {
  private final PrintStream out;
  private final Messages messages;
  private final PictureFolder folder;
  private final ExemplarPass.Found found;
  private final Call call;
  private final List<Integer> channels;
  private final ExemplarCut cut;
  private final ExemplarDrawing drawing;

  /**
   * @param channels those that are shown
   * @param most exemplars of a channel
   */
  public ExemplarText(
      PrintStream out,
      Messages messages,
      PictureFolder folder,
      ExemplarPass.Found found,
      Call call,
      List<Integer> channels,
      int most,
      ExemplarCut cut) {
    this.out = out;
    this.messages = messages;
    this.folder = folder;
    this.found = found;
    this.call = call;
    this.channels = List.copyOf(channels);
    this.cut = cut;
    this.drawing = new ExemplarDrawing(folder, found.index(), call, channels, most, cut);
  }

  private List<Exemplar> of(int channel) {
    return drawing.of(channel);
  }

  /** How many pictures could be read. */
  private int looked() {
    return folder.pictures().size() - LeftOut.pictures(found.leftOut());
  }

  private PictureFile picture(Exemplar exemplar) {
    return folder.pictures().get(exemplar.picture());
  }

  /** The cut parts on a sheet. */
  public Pixels sheet(List<String> caption) {
    return drawing.sheet(
        caption,
        channel -> messages.text("cli.exemplars.channel", channel),
        tiles -> messages.text("folder.crossed", tiles));
  }

  /** Says where the sheet is and, of a single channel, what is on it. */
  public void print(Path file) {
    out.println(
        messages.text("cli.exemplars.done", channels.size(), looked(), file.toAbsolutePath()));
    if (folder.hasChanged()) {
      out.println(messages.text("cli.folder.changed"));
    }
    if (channels.size() == 1) {
      TextTable table = new TextTable("rl");
      for (Exemplar exemplar : of(channels.get(0))) {
        table.add("  " + ExemplarDrawing.value(exemplar), picture(exemplar).path());
      }
      table.print(out);
    }
    new FolderReport(out, messages).print(found.leftOut());
  }

  /**
   * @param className the class that relevance is for; null for activation
   */
  public JsonObject json(Path file, JsonElement className) {
    JsonArray rows = new JsonArray();
    for (int channel : channels) {
      JsonArray cells = new JsonArray();
      for (Exemplar exemplar : of(channel)) {
        ExemplarCut.Box box = cut.box(exemplar.cell());
        cells.add(
            Json.object(
                "path",
                picture(exemplar).path(),
                "value",
                Json.number(exemplar.value()),
                "cell",
                exemplar.cell(),
                "box",
                Json.numbers(List.of(box.x(), box.y(), box.side(), box.side()))));
      }
      rows.add(Json.object("channel", channel, "exemplars", cells));
    }
    return Json.object(
        "file",
        file.toAbsolutePath().toString(),
        "call",
        call.name(),
        "relevance_for",
        className,
        "pictures",
        looked(),
        "channels",
        rows,
        "left_out",
        new FolderReport(out, messages).json(found.leftOut()),
        "changed",
        folder.hasChanged());
  }
}
