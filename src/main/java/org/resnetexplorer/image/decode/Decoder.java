package org.resnetexplorer.image.decode;

import java.io.IOException;
import org.resnetexplorer.image.PictureException;

/** Turns a file of one format into pixels, with the values Pillow's {@code convert("RGB")} has. */
public interface Decoder {

  /**
   * Decodes the first picture of the file.
   *
   * @throws PictureException if the file is refused, with the reason
   * @throws IOException if the file is damaged
   * @throws RuntimeException some decoders of the JDK answer damaged files so
   */
  Decoded decode(byte[] file, DecodeGuard guard) throws PictureException, IOException;
}
