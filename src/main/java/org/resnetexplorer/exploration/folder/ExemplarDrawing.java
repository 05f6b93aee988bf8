package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.resnetexplorer.exploration.folder.ExemplarIndex.Exemplar;
import org.resnetexplorer.export.ExemplarSheet;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
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
   * The cut parts on a sheet; decodes pictures. The tile of a picture that can't be read any more,
   * or is another one now, is crossed out.
   *
   * @param name what a channel is called
   * @param crossed what is said above of so many tiles, where there are some
   */
  public Pixels sheet(List<String> caption, IntFunction<String> name, IntFunction<String> crossed) {
    int tiles = channels.size() * most;
    int edge =
        Math.max(SMALL, Math.min(LARGE, (int) Math.sqrt((double) MOST_PIXELS / (2 * tiles))));
    boolean told = edge == LARGE;
    Map<Tile, RgbImage> cuts = cuts(edge);
    List<String> above = new ArrayList<>(caption);
    List<Tile> places = places();
    if (cuts.size() < places.size()) {
      above.add(crossed.apply(places.size() - cuts.size()));
    }
    ExemplarSheet sheet = new ExemplarSheet(above, channels.size(), most, edge, told);
    for (int group = 0; group < channels.size(); group++) {
      sheet.name(group, name.apply(channels.get(group)));
    }
    for (Tile tile : places) {
      String path = folder.pictures().get(tile.exemplar().picture()).path();
      String text = told ? value(tile.exemplar()) + " " + path : "";
      RgbImage image = cuts.get(tile);
      if (image == null) {
        sheet.crossed(tile.group(), tile.place(), text);
      } else {
        sheet.tile(tile.group(), tile.place(), image, text);
      }
    }
    return sheet.pixels();
  }

  private List<Tile> places() {
    List<Tile> places = new ArrayList<>();
    for (int group = 0; group < channels.size(); group++) {
      List<Exemplar> own = of(channels.get(group));
      for (int place = 0; place < own.size(); place++) {
        places.add(new Tile(group, place, own.get(place)));
      }
    }
    return places;
  }

  /** What is on the tiles, but for those of pictures that can't be read. */
  private Map<Tile, RgbImage> cuts(int edge) {
    Map<Tile, RgbImage> cuts = new HashMap<>();
    Set<Integer> unreadable = new HashSet<>();
    List<Tile> places = places();
    // Picture by picture, so that each is decoded once and no two are held.
    places.sort(Comparator.comparingInt((Tile tile) -> tile.exemplar().picture()));
    for (Tile tile : places) {
      int number = tile.exemplar().picture();
      if (!unreadable.contains(number)) {
        try {
          PictureFile picture = folder.pictures().get(number);
          cuts.put(tile, cut.cut(picture, tile.exemplar().cell(), edge));
        } catch (PictureException e) {
          unreadable.add(number);
        }
      }
    }
    return cuts;
  }

  /** A value as it stands below a tile. */
  public static String value(Exemplar exemplar) {
    return Numbers.significant(exemplar.value(), DIGITS);
  }
}
