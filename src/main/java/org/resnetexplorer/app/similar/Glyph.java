package org.resnetexplorer.app.similar;

import javafx.scene.canvas.GraphicsContext;

/** The shape that stands for a class, filled or, from the ninth class on, as a line. */
enum Glyph {
  CIRCLE(polygon(16, 0, 1, 1)),
  SQUARE(polygon(4, Math.PI / 4, 1.2, 1.2)),
  TRIANGLE(polygon(3, -Math.PI / 2, 1.25, 1.25)),
  DIAMOND(polygon(4, 0, 1.25, 1.25)),
  PLUS(cross(0)),
  DOWN(polygon(3, Math.PI / 2, 1.25, 1.25)),
  STAR(polygon(10, -Math.PI / 2, 1.4, 0.6)),
  CROSS(cross(Math.PI / 4));

  private final double[][] corners;

  Glyph(double[][] corners) {
    this.corners = corners;
  }

  private static double[][] polygon(int count, double turn, double even, double odd) {
    double[][] corners = new double[count][];
    for (int i = 0; i < count; i++) {
      double angle = turn + 2 * Math.PI * i / count;
      double radius = i % 2 == 0 ? even : odd;
      corners[i] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }
    return corners;
  }

  private static double[][] cross(double turn) {
    double thin = 0.36;
    double out = 1.2;
    double[][] arm = {{out, -thin}, {out, thin}, {thin, thin}};
    double[][] corners = new double[12][];
    for (int i = 0; i < corners.length; i++) {
      double angle = turn + Math.PI / 2 * (i / arm.length);
      double[] at = arm[i % arm.length];
      corners[i] =
          new double[] {
            at[0] * Math.cos(angle) - at[1] * Math.sin(angle),
            at[0] * Math.sin(angle) + at[1] * Math.cos(angle)
          };
    }
    return corners;
  }

  /** The shape of a group; those of no group are circles. */
  static Glyph of(int group) {
    return values()[Math.max(0, group) % values().length];
  }

  /** Whether the shape of a group is filled. */
  static boolean isFilled(int group) {
    return group / values().length % 2 == 0;
  }

  /** Adds the shape to a path, so that thousands of one kind are painted as one. */
  void add(GraphicsContext gc, double x, double y, double radius) {
    gc.moveTo(x + radius * corners[0][0], y + radius * corners[0][1]);
    for (int i = 1; i < corners.length; i++) {
      gc.lineTo(x + radius * corners[i][0], y + radius * corners[i][1]);
    }
    gc.closePath();
  }

  /** Paints one by itself, in the colours set. */
  static void paint(GraphicsContext gc, int group, double x, double y, double radius) {
    gc.beginPath();
    of(group).add(gc, x, y, radius);
    if (isFilled(group)) {
      gc.fill();
    } else {
      gc.stroke();
    }
  }
}
