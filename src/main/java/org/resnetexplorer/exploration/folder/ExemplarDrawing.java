package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.resnetexplorer.exploration.folder.ExemplarIndex.Exemplar;
import org.resnetexplorer.export.ExemplarSheet;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;

/** Draws what drives the channels of a call on a sheet, in tiles as large as all of them allow. */
public final class ExemplarDrawing {
  private static final int LARGE = 168;
  private static final int SMALL = 28;
  private static final int MOST_PIXELS = 12_000_000;
  private static final int DIGITS = 4;

  private final PictureFolder folder;
  private final ExemplarIndex index;
  private final Call call;
  private final List<Integer> channels;
  private final int most;
  private final ExemplarCut cut;

  /**
   * @param channels those that are drawn, in order
   * @param most exemplars of a channel
   * @param cut of the call
   */
  public ExemplarDrawing(
      PictureFolder folder,
      ExemplarIndex index,
      Call call,
      List<Integer> channels,
      int most,
      ExemplarCut cut) {
    this.folder = folder;
    this.index = index;
    this.call = call;
    this.channels = List.copyOf(channels);
    this.most = most;
    this.cut = cut;
  }

  /** Those of a channel, no more than are drawn. */
  public List<Exemplar> of(int channel) {
    List<Exemplar> all = index.of(call, channel);
    return all.subList(0, Math.min(most, all.size()));
  }

  /** A place on the sheet. */
  private record Tile(int group, int place, Exemplar exemplar) {}

  /**
   * The cut parts on a sheet; decodes pictures.
   *
   * @param name what a channel is called
   * @throws PictureException if a picture can't be read any more
   */
  public Pixels sheet(List<String> caption, IntFunction<String> name) throws PictureException {
    int tiles = channels.size() * most;
    int edge =
        Math.max(SMALL, Math.min(LARGE, (int) Math.sqrt((double) MOST_PIXELS / (2 * tiles))));
    boolean told = edge == LARGE;
    ExemplarSheet sheet = new ExemplarSheet(caption, channels.size(), most, edge, told);
    List<Tile> places = new ArrayList<>();
    for (int group = 0; group < channels.size(); group++) {
      sheet.name(group, name.apply(channels.get(group)));
      List<Exemplar> own = of(channels.get(group));
      for (int place = 0; place < own.size(); place++) {
        places.add(new Tile(group, place, own.get(place)));
      }
    }
    // Picture by picture, so that each is decoded once and no two are held.
    places.sort(Comparator.comparingInt((Tile tile) -> tile.exemplar().picture()));
    for (Tile tile : places) {
      Exemplar exemplar = tile.exemplar();
      PictureFile picture = folder.pictures().get(exemplar.picture());
      String text = told ? value(exemplar) + " " + picture.path() : "";
      sheet.tile(tile.group(), tile.place(), cut.cut(picture, exemplar.cell(), edge), text);
    }
    return sheet.pixels();
  }

  /** A value as it stands below a tile. */
  public static String value(Exemplar exemplar) {
    return Numbers.significant(exemplar.value(), DIGITS);
  }
}
