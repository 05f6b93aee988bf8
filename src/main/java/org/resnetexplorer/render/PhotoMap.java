package org.resnetexplorer.render;

/**
 * Draws a feature map over the photo it was made from: at each pixel the value between the four
 * cells whose receptive fields are centred around it (bilinear). Cell i of a call is centred on
 * pixel {@code jump * i} of the network's input, so a map is not simply stretched to the photo:
 * that would move it by half a cell. Beyond the outermost centres the edge cells go on.
 *
 * @param width pixels of the drawn picture in a row
 * @param height its rows
 * @param inputWidth columns of the network's input
 * @param inputHeight rows of the network's input
 * @param jump input pixels from cell to cell; 0 if the map has a single cell that sees everything
 */
public record PhotoMap(int width, int height, int inputWidth, int inputHeight, int jump) {

  /**
   * The map's colours, to be laid over the photo. Values are interpolated first and coloured after;
   * a pixel that a value which is not finite contributes to is transparent.
   *
   * @param activation the call's output
   * @param channel whose map is drawn
   */
  public int[] render(Activation activation, int channel, ValueScale scale) {
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      double row = cell(y, height, inputHeight, activation.height());
      for (int x = 0; x < width; x++) {
        double column = cell(x, width, inputWidth, activation.width());
        argb[y * width + x] = scale.argb(value(activation, channel, row, column));
      }
    }
    return argb;
  }

  /** Where a pixel of the drawn picture lies among the centres of the cells, counted in cells. */
  double cell(int pixel, int pixels, int inputPixels, int cells) {
    if (jump == 0) {
      return 0;
    }
    double inputPixel = (pixel + 0.5) * inputPixels / pixels - 0.5;
    return Math.max(0, Math.min(cells - 1, inputPixel / jump));
  }

  private static float value(Activation activation, int channel, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    int bottom = Math.min(top + 1, activation.height() - 1);
    int right = Math.min(left + 1, activation.width() - 1);
    float across = (float) (column - left);
    float above = mix(activation, channel, top, left, right, across);
    float below = mix(activation, channel, bottom, left, right, across);
    return above + (below - above) * (float) (row - top);
  }

  private static float mix(
      Activation activation, int channel, int row, int left, int right, float share) {
    float a = activation.at(channel, row, left);
    return a + (activation.at(channel, row, right) - a) * share;
  }
}
