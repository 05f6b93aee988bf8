package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.folder.Embeddings.Neighbour;
import org.resnetexplorer.exploration.folder.NeighbourMap;

/**
 * The pictures of a data set as points of a plane.
 *
 * @param points {@code x, y} of each picture, y upwards. Not to be written to
 * @param centres the middle of each group: half of its points lie on either side of it
 * @param heights how far half of each group's points lie above or below its middle, at most
 * @param sizes how many pictures each group has
 * @param bySize groups, those of most pictures first
 * @param isPlane whether it is the plane of greatest variance, on which any other picture has its
 *     place too
 * @param neighbours how many of each picture were looked at, where it is not that plane
 */
record Scene(
    Alike alike,
    Groups groups,
    double[][] points,
    double[][] centres,
    double[] heights,
    int[] sizes,
    List<Integer> bySize,
    boolean isPlane,
    int neighbours) {
  Scene {
    bySize = List.copyOf(bySize);
  }

  /** On the plane of greatest variance; not on the FX thread. */
  static Scene onPlane(Alike alike, Groups groups) {
    return of(alike, groups, alike.plane().points(), true, 0);
  }

  /** By who is near whom; not on the FX thread. */
  static Scene byNeighbours(Alike alike, Groups groups, NeighbourMap map) {
    return of(alike, groups, map.points(), false, map.neighbours());
  }

  private static Scene of(
      Alike alike, Groups groups, double[][] points, boolean isPlane, int neighbours) {
    List<List<double[]>> members = new ArrayList<>();
    groups.names().forEach(name -> members.add(new ArrayList<>()));
    for (int i = 0; i < points.length; i++) {
      if (groups.of()[i] != Groups.NONE) {
        members.get(groups.of()[i]).add(points[i]);
      }
    }
    double[][] centres = new double[members.size()][];
    double[] heights = new double[members.size()];
    for (int group = 0; group < centres.length; group++) {
      List<double[]> all = members.get(group);
      double y = middle(all.stream().mapToDouble(point -> point[1]));
      centres[group] = new double[] {middle(all.stream().mapToDouble(point -> point[0])), y};
      heights[group] = middle(all.stream().mapToDouble(point -> Math.abs(point[1] - y)));
    }
    int[] sizes = members.stream().mapToInt(List::size).toArray();
    List<Integer> bySize =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingInt(group -> -sizes[group]))
            .toList();
    return new Scene(alike, groups, points, centres, heights, sizes, bySize, isPlane, neighbours);
  }

  private static double middle(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /**
   * Where a picture lies that need not be of the data set: by neighbours where the same one lies if
   * there is one, else amid its nearest.
   */
  double[] place(Near near) {
    if (isPlane) {
      return alike.plane().place(near.features());
    }
    Integer same = near.same();
    if (same != null) {
      return points[same].clone();
    }
    List<Neighbour> nearest = near.nearest();
    double[] place = new double[2];
    for (Neighbour each : nearest) {
      place[0] += points[each.row()][0] / nearest.size();
      place[1] += points[each.row()][1] / nearest.size();
    }
    return place;
  }

  /**
   * From the least to the greatest of each axis: {@code x, y, width, height}.
   *
   * @param near the open picture, if it has its place among them
   */
  double[] bounds(@Nullable Near near) {
    List<double[]> all = new ArrayList<>(Arrays.asList(points));
    if (near != null && near.hasPlace() && near.alike() == alike) {
      all.add(place(near));
    }
    double[] xs = all.stream().mapToDouble(point -> point[0]).toArray();
    double[] ys = all.stream().mapToDouble(point -> point[1]).toArray();
    double left = Arrays.stream(xs).min().orElse(0);
    double low = Arrays.stream(ys).min().orElse(0);
    return new double[] {
      left, low, Arrays.stream(xs).max().orElse(0) - left, Arrays.stream(ys).max().orElse(0) - low
    };
  }
}
