package org.resnetexplorer.image;

import java.io.IOException;

/** Turns a file of one format into pixels, with the values Pillow's {@code convert("RGB")} has. */
sealed interface Decoder
    permits BmpDecoder, GifDecoder, JpegDecoder, PngDecoder, TiffDecoder, WebpDecoder {

  /**
   * Decodes the first picture of the file.
   *
   * @throws PictureException if the file is refused, with the reason
   * @throws IOException if the file is damaged
   * @throws RuntimeException some decoders of the JDK answer damaged files so
   */
  Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException;
}
