package org.resnetexplorer.image.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.ImageTexts;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;

/** Files of formats that are not read are refused by their own names, with what to do. */
class ForeignFormatTest {

  private final PictureReader reader = new PictureReader();

  @ParameterizedTest
  @ValueSource(
      strings = {"heic", "heix", "heim", "hevc", "mif1", "mif2", "mif3", "msf1", "avci", "miaf"})
  void whatPhonesTakeIsHeicAndTheNextStepNamesTheirSetting(String brand) {
    assertThat(sentence(box(brand, "xxxx")))
        .isEqualTo(
            "HEIC pictures are not supported. Save it as JPEG. An iPhone takes JPEG after"
                + " Settings > Camera > Formats > Most Compatible.");
  }

  @ParameterizedTest
  @CsvSource({"avif, mif1", "avis, msf1", "mif1, avif", "miaf, avif"})
  void avifIsKnownByAnyOfItsBrands(String major, String compatible) {
    assertThat(sentence(box(major, compatible))).startsWith("AVIF pictures are not supported.");
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"isom,MP4", "mp42,MP4", "M4V ,MP4", "3gp4,MP4", "qt  ,QuickTime"})
  void videosSaySo(String brand, String name) {
    assertThat(sentence(box(brand, "isom")))
        .isEqualTo(name + " files are videos, not pictures. Save one frame of it as PNG or JPEG.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "....jP  \\r\\n | JPEG 2000",
        "\\u00ff\\u004f\\u00ff\\u0051 | JPEG 2000",
        "....JXL \\r\\n | JPEG XL",
        "\\u00ff\\n | JPEG XL",
        "\\u00ff\\u00d8\\u00ff\\u00f7 | JPEG-LS",
        "gimp xcf | GIMP",
        "P7\\n | PAM",
        "PF\\n | PFM",
        "..\\u0002.\\u0001..... | CUR",
        "v/1\\u0001 | OpenEXR",
        "#?RADIANCE | Radiance HDR",
        "DDS .... | DDS",
        "qoif | QOI",
        "SIMPLE  = | FITS"
      })
  void otherPicturesAreNamed(String start, String name) {
    assertThat(sentence(bytes(start)))
        .isEqualTo(name + " pictures are not supported. Save it as PNG or JPEG.");
  }

  @Test
  void dicomIsKnownBehindItsPreamble() {
    byte[] file = new byte[200];
    System.arraycopy(bytes("DICM"), 0, file, 128, 4);

    assertThat(sentence(file)).startsWith("DICOM pictures are not supported.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RIFF....AVI LIST | AVI",
        "\\u001aE\\u00df\\u00a3....webm | WebM",
        "\\u001aE\\u00df\\u00a3....matroska | Matroska",
        "....moov | QuickTime",
        "FLV\\u0001 | Flash",
        "OggS | Ogg"
      })
  void videosWithoutBrandsSaySoToo(String start, String name) {
    assertThat(sentence(bytes(start))).startsWith(name + " files are videos, not pictures.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "II*.\\u0010...CR\\u0002. | Canon CR2",
        "II\\u001a...HEAPCCDR | Canon CRW",
        "FUJIFILMCCD-RAW 0201 | Fujifilm RAF",
        "IIRO\\u0008... | Olympus ORF",
        "IIU.\\u0018... | Panasonic RW2",
        "FOVb | Sigma X3F"
      })
  void rawFilesOfCamerasSaySo(String start, String name) {
    assertThat(sentence(bytes(start)))
        .startsWith(name + ", a camera's raw file, is not supported.");
  }

  @Test
  void newestRawFilesOfCanonAreNoVideos() {
    assertThat(sentence(box("crx ", "isom"))).startsWith("Canon CR3, a camera's raw file");
  }

  @ParameterizedTest
  @CsvSource({"NIKON CORPORATION, Nikon NEF", "SONY, Sony ARW", "PENTAX, Pentax PEF"})
  void rawFilesThatBeginAsTiffAreNotShownAsTheirSmallPreviews(String maker, String name) {
    assertThat(sentence(preview(maker, 330))).startsWith(name + ", a camera's raw file");
  }

  @Test
  void dngIsKnownByItsVersion() {
    assertThat(sentence(preview("Anybody", 50_706))).startsWith("DNG, a camera's raw file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "\uFEFF  <svg>",
        "<?xml version='1.0'?><svg>",
        "<!-- drawn by hand --><svg>",
        "<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC 'x' 'y'>\n<svg >",
        "<!DOCTYPE svg [ <!ENTITY ns 'http://x/>'> ]>\n<svg:svg xmlns:svg='x'>"
      })
  void svgIsKnownWhateverStandsBeforeItsRoot(String text) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      assertThat(sentence(text.replace("\uFEFF", "").getBytes(charset)))
          .isEqualTo(
              "SVG files are drawings without pixels, which are not supported. Export it as PNG.");
    }
    assertThat(sentence(text.getBytes(StandardCharsets.UTF_8))).startsWith("SVG files");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"%!PS-Adobe-3.0 | PostScript", "\\u00d7\\u00cd\\u00c6\\u009a | WMF"})
  void otherDrawingsAreNamed(String start, String name) {
    assertThat(sentence(bytes(start))).startsWith(name + " files are drawings without pixels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7 | PDF",
        "{\\rtf1 | RTF",
        "<!DOCTYPE html><html> | HTML",
        "\\u00d0\\u00cf\\u0011\\u00e0\\u00a1\\u00b1\\u001a\\u00e1 | Office"
      })
  void documentsSaySo(String start, String name) {
    assertThat(sentence(bytes(start))).startsWith(name + " files are documents, not pictures.");
  }

  @ParameterizedTest
  @CsvSource({
    "word/document.xml, Office files are documents",
    "xl/workbook.xml, Office files are documents",
    "photo.jpg, ZIP files are archives"
  })
  void archivesAreToldFromDocumentsByWhatIsInThem(String entry, String start) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(entry));
    }

    assertThat(sentence(file.toByteArray())).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\\u0093NUMPY | NumPy", "\\u0089HDF\\r\\n\\u001a\\n | HDF5"})
  void arraysSaySoAndHowToMakeAPictureOfThem(String start, String name) {
    assertThat(sentence(bytes(start)))
        .startsWith(name + " files hold arrays of numbers, not pictures.")
        .contains("PIL.Image.fromarray");
  }

  @Nested
  class NotTaken {

    @ParameterizedTest
    @ValueSource(strings = {"a picture, honestly", "<note>svg</note>", "<!-- <svg> never closed"})
    void areTextsOfOtherKinds(String text) {
      assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).key()).isEqualTo("image.unknown");
    }
  }

  /** A first directory as raw files have it: a reduced picture and a tag that tells them. */
  private static byte[] preview(String maker, int tag) {
    ByteBuffer file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    file.put(bytes("II*.")).putInt(8).putShort((short) 5);
    for (int[] entry :
        new int[][] {{254, 4, 1, 1}, {256, 4, 1, 1}, {257, 4, 1, 1}, {271, 2, 20, 100}}) {
      file.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]).putInt(entry[3]);
    }
    file.putShort((short) tag).putShort((short) 4).putInt(1).putInt(90);
    file.position(100).put(bytes(maker));
    return file.array();
  }

  private static byte[] box(String major, String compatible) {
    return bytes("\\u0000\\u0000\\u0000\\u0014ftyp" + major + "...." + compatible);
  }

  /** The bytes of a text in which a dot is a zero and escapes are spelt out. */
  private static byte[] bytes(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("\\u", i)) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (text.startsWith("\\r\\n", i)) {
        plain.append("\r\n");
        i += 3;
      } else if (text.startsWith("\\n", i)) {
        plain.append('\n');
        i++;
      } else {
        plain.append(c == '.' ? '\0' : c);
      }
    }
    return plain.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String sentence(byte[] file) {
    return ImageTexts.english(refusal(file));
  }

  private PictureException refusal(byte[] file) {
    return catchThrowableOfType(
        PictureException.class, () -> reader.read("file", file, Orientation.UPRIGHT));
  }
}
