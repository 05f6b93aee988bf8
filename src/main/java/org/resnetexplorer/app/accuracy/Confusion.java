package org.resnetexplorer.app.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.resnetexplorer.exploration.folder.Evaluation;
import org.resnetexplorer.exploration.folder.Evaluation.OfClass;

/**
 * What is taken for what as a table in the order in which it is shown: few classes by index, of
 * many those with a mistake only, the one with most mistakes first.
 *
 * @param classes of rows and columns
 * @param counts pictures of a class (row) that got an answer (column)
 * @param without how many classes are not shown, as nothing is mistaken for or as them
 */
record Confusion(List<OfClass> classes, int[][] counts, int without) {
  /** From here on there are many. */
  static final int MANY = 40;

  Confusion {
    classes = List.copyOf(classes);
  }

  static Confusion of(Evaluation evaluation) {
    List<OfClass> all = evaluation.classes();
    int[][] matrix = evaluation.confusion();
    if (all.size() < MANY) {
      return new Confusion(all, matrix, 0);
    }
    int[] mistakes = new int[all.size()];
    for (int row = 0; row < mistakes.length; row++) {
      for (int column = 0; column < mistakes.length; column++) {
        if (row != column) {
          mistakes[row] += matrix[row][column];
          mistakes[column] += matrix[row][column];
        }
      }
    }
    int[] order =
        IntStream.range(0, mistakes.length)
            .filter(each -> mistakes[each] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer each) -> -mistakes[each]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[][] counts = new int[order.length][order.length];
    for (int row = 0; row < order.length; row++) {
      for (int column = 0; column < order.length; column++) {
        counts[row][column] = matrix[order[row]][order[column]];
      }
    }
    return new Confusion(
        IntStream.of(order).mapToObj(all::get).toList(), counts, all.size() - order.length);
  }

  int size() {
    return classes.size();
  }

  /** The row, and column, of a class of the network; -1 if it has none. */
  int row(int index) {
    for (int row = 0; row < classes.size(); row++) {
      if (classes.get(row).index() == index) {
        return row;
      }
    }
    return -1;
  }

  int count(int row, int column) {
    return counts[row][column];
  }

  /** Which share of the class the cell is, 0 to 1; 0 for a class that no picture is of. */
  double share(int row, int column) {
    int pictures = classes.get(row).pictures();
    return pictures == 0 ? 0 : (double) counts[row][column] / pictures;
  }

  Look.Pair pair(int row, int column) {
    return new Look.Pair(classes.get(row).index(), classes.get(column).index());
  }
}
