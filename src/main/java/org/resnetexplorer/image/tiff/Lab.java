package org.resnetexplorer.image.tiff;

/**
 * From CIE L*a*b* with the white of D50, 8 bits a sample, to sRGB (CIE 15 for Lab to XYZ; the
 * matrix is that of sRGB's primaries adapted to D50, as in the ICC profile of sRGB; IEC 61966-2-1
 * for the curve).
 */
final class Lab {

  private static final double[] WHITE = {0.9642, 1.0, 0.8249};
  private static final double[][] FROM_XYZ = {
    {3.1338561, -1.6168667, -0.4906146},
    {-0.9787684, 1.9161415, 0.0334540},
    {0.0719453, -0.2289914, 1.4052427}
  };
  private static final double KNEE = 6.0 / 29;

  private Lab() {}

  /** Converts a pixel: L* from 0 to 255 for 0 to 100, a* and b* as signed bytes. */
  static void toRgb(byte[] lab, int from, byte[] rgb, int to) {
    double y = ((lab[from] & 0xff) * 100 / 255.0 + 16) / 116;
    double x = y + lab[from + 1] / 500.0;
    double z = y - lab[from + 2] / 200.0;
    double[] xyz = {WHITE[0] * cube(x), WHITE[1] * cube(y), WHITE[2] * cube(z)};
    for (int channel = 0; channel < 3; channel++) {
      double[] row = FROM_XYZ[channel];
      rgb[to + channel] = curve(row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2]);
    }
  }

  private static double cube(double root) {
    return root > KNEE ? root * root * root : 3 * KNEE * KNEE * (root - 4.0 / 29);
  }

  private static byte curve(double linear) {
    double light = Math.max(0, Math.min(1, linear));
    double level = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    return (byte) Math.round(255 * level);
  }
}
