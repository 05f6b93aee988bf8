package org.resnetexplorer.image.read;

import org.resnetexplorer.image.PictureException;

/** The formats that are not read, but known by their names, so that people learn what they have. */
enum ForeignFormat {
  HEIC("HEIC", Kind.PHONE),
  AVIF("AVIF", Kind.PICTURE),
  JPEG_2000("JPEG 2000", Kind.PICTURE),
  JPEG_XL("JPEG XL", Kind.PICTURE),
  JPEG_XR("JPEG XR", Kind.PICTURE),
  JPEG_LS("JPEG-LS", Kind.PICTURE),
  GIMP("GIMP", Kind.PICTURE),
  APPLE_ICON("ICNS", Kind.PICTURE),
  CURSOR("CUR", Kind.PICTURE),
  PAM("PAM", Kind.PICTURE),
  COLOUR_PFM("PFM", Kind.PICTURE),
  PCX("PCX", Kind.PICTURE),
  SGI("SGI", Kind.PICTURE),
  SUN("Sun raster", Kind.PICTURE),
  XPM("XPM", Kind.PICTURE),
  XBM("XBM", Kind.PICTURE),
  OPEN_EXR("OpenEXR", Kind.PICTURE),
  RADIANCE("Radiance HDR", Kind.PICTURE),
  DDS("DDS", Kind.PICTURE),
  QOI("QOI", Kind.PICTURE),
  FLIF("FLIF", Kind.PICTURE),
  BPG("BPG", Kind.PICTURE),
  MNG("MNG", Kind.PICTURE),
  DJVU("DjVu", Kind.PICTURE),
  DICOM("DICOM", Kind.PICTURE),
  FITS("FITS", Kind.PICTURE),
  CANON_RAW("Canon CR2", Kind.RAW),
  CANON_RAW_3("Canon CR3", Kind.RAW),
  CANON_RAW_1("Canon CRW", Kind.RAW),
  FUJI_RAW("Fujifilm RAF", Kind.RAW),
  OLYMPUS_RAW("Olympus ORF", Kind.RAW),
  PANASONIC_RAW("Panasonic RW2", Kind.RAW),
  MINOLTA_RAW("Minolta MRW", Kind.RAW),
  SIGMA_RAW("Sigma X3F", Kind.RAW),
  MP4("MP4", Kind.VIDEO),
  QUICKTIME("QuickTime", Kind.VIDEO),
  MATROSKA("Matroska", Kind.VIDEO),
  WEBM("WebM", Kind.VIDEO),
  AVI("AVI", Kind.VIDEO),
  FLASH_VIDEO("Flash", Kind.VIDEO),
  MPEG("MPEG", Kind.VIDEO),
  WINDOWS_MEDIA("Windows Media", Kind.VIDEO),
  OGG("Ogg", Kind.VIDEO),
  SVG("SVG", Kind.DRAWING),
  EPS("PostScript", Kind.DRAWING),
  WMF("WMF", Kind.DRAWING),
  EMF("EMF", Kind.DRAWING),
  PDF("PDF", Kind.DOCUMENT),
  OFFICE("Office", Kind.DOCUMENT),
  OPEN_DOCUMENT("OpenDocument", Kind.DOCUMENT),
  RTF("RTF", Kind.DOCUMENT),
  HTML("HTML", Kind.DOCUMENT),
  NUMPY("NumPy", Kind.ARRAY),
  HDF5("HDF5", Kind.ARRAY),
  ZIP("ZIP", Kind.ARCHIVE),
  GZIP("gzip", Kind.ARCHIVE),
  RAR("RAR", Kind.ARCHIVE),
  SEVEN_ZIP("7-Zip", Kind.ARCHIVE);

  /** What somebody can do with such a file. */
  private enum Kind {
    PHONE,
    PICTURE,
    RAW,
    VIDEO,
    DRAWING,
    DOCUMENT,
    ARRAY,
    ARCHIVE
  }

  private final String title;
  private final Kind kind;

  ForeignFormat(String title, Kind kind) {
    this.title = title;
    this.kind = kind;
  }

  /** Why the file is not read, and what to do. */
  PictureException refusal() {
    return switch (kind) {
      case PHONE -> PictureException.of("heic", title);
      case PICTURE -> PictureException.of("unsupported", title);
      case RAW -> PictureException.of("raw", title);
      case VIDEO -> PictureException.of("video", title);
      case DRAWING -> PictureException.of("drawing", title);
      case DOCUMENT -> PictureException.of("document", title);
      case ARRAY -> PictureException.of("array", title);
      case ARCHIVE -> PictureException.of("archive", title);
    };
  }
}
