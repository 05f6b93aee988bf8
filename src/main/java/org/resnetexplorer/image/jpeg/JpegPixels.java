package org.resnetexplorer.image.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;
import org.resnetexplorer.image.decode.ImageIoReader;
import org.resnetexplorer.image.decode.RowReader;

/**
 * Unpacks the samples of a JPEG whose colours somebody else has decided: its own markers ({@link
 * JpegDecoder}), or the file that it is a part of.
 */
public final class JpegPixels {

  private final ImageIoReader reader;

  public JpegPixels(ImageIoReader reader) {
    this.reader = reader;
  }

  /**
   * Unpacked samples.
   *
   * @param samples shape {@code [H, W, components]}: red, green and blue for {@link
   *     JpegColour#YCC}, else the components as stored
   * @param warnings what the decoder complained about
   */
  public record Samples(byte[] samples, List<String> warnings) {}

  /**
   * Unpacks a JPEG; its size must have been checked.
   *
   * @throws PictureException if it is packed in a way that is not read, or cut short
   * @throws IOException if it is damaged
   */
  public Samples unpack(JpegFile jpeg, JpegColour colour, DecodeGuard guard)
      throws PictureException, IOException {
    JpegFile.Frame frame = jpeg.frame();
    checkKind(frame, colour);
    byte[] canonical = jpeg.canonical(colour);
    if (frame.isLossless()) {
      return new Samples(LosslessJpeg.unpack(canonical, frame, guard), List.of());
    }
    ImageIoReader.Samples samples =
        colour.components() == 3
            ? reader.converted(canonical, guard)
            : reader.stored(canonical, guard);
    guard.checkStop();
    RowReader rows = new RowReader(samples.raster());
    if (rows.bands() != frame.components()) {
      throw new IOException(rows.bands() + " bands instead of " + frame.components());
    }
    int row = frame.width() * frame.components();
    byte[] unpacked = new byte[row * frame.height()];
    for (int y = 0; y < frame.height(); y++) {
      rows.moveTo(y);
      rows.copyTo(unpacked, y * row);
    }
    return new Samples(unpacked, checked(samples.warnings()));
  }

  private static void checkKind(JpegFile.Frame frame, JpegColour colour) throws PictureException {
    if (frame.isArithmetic()) {
      throw PictureException.of("jpegArithmetic");
    }
    // libjpeg does not calculate with lossless samples either, as they would lose by it.
    if (frame.isLossless() && (colour == JpegColour.YCC || colour == JpegColour.YCCK)) {
      throw PictureException.of("jpegLossless").with("JPEG: stored as " + colour);
    }
    int n = frame.components();
    if (!frame.isOrdinary() && !frame.isLossless()
        || frame.precision() != 8
        || n != colour.components()) {
      throw PictureException.of("jpegKind", frame.precision(), n)
          .with("JPEG: SOF" + (frame.marker() - 0xc0));
    }
  }

  private static List<String> checked(List<String> warnings) throws PictureException {
    List<String> kept = new ArrayList<>();
    for (String warning : warnings) {
      if (warning.contains("EOI") || warning.startsWith("Premature end")) {
        throw PictureException.of("truncated").with("JPEG: " + warning);
      }
      kept.add(warning);
    }
    return kept;
  }
}
