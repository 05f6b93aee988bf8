package org.resnetexplorer.export.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.resnetexplorer.diagram.png.PngEncoder;
import org.resnetexplorer.export.AtomicFile;

/**
 * Writes a report as one page of HTML that is XML too. Pictures are in it; there are no scripts,
 * and a browser is told to fetch nothing.
 */
public final class ReportHtml {
  private static final String STYLE =
      """
      body { font: 15px/1.5 "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", system-ui,
        sans-serif; color: #1f2933; background: #fff; max-width: 60rem; margin: 2rem auto;
        padding: 0 1rem; }
      h1 { font-size: 1.7rem; margin: 0 0 1rem; }
      h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid #c8d0d8; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: 0; }
      dt { color: #52606d; }
      dd { margin: 0; overflow-wrap: anywhere; }
      figure { margin: 1rem 0; }
      figcaption, caption { color: #52606d; font-size: .87rem; text-align: left; }
      caption { caption-side: top; padding: .3rem 0; }
      img { max-width: 100%; height: auto; border: 1px solid #e1e6eb; }
      table { border-collapse: collapse; font-size: .87rem; }
      .wide { overflow-x: auto; margin: 1rem 0; }
      th, td { border: 1px solid #c8d0d8; padding: .15rem .5rem; text-align: left; }
      th { background: #f1f4f7; }
      .n { text-align: right; font-variant-numeric: tabular-nums; }
      pre { font: 13px/1.45 "JetBrains Mono", Consolas, monospace; background: #f6f8fa;
        padding: .7rem; white-space: pre-wrap; overflow-wrap: anywhere; }
      footer { margin-top: 3rem; color: #52606d; font-size: .87rem; }
      @media print {
        body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
        .wide { overflow: visible; }
        h2, caption { break-after: avoid; }
        figure, tr { break-inside: avoid; }
        thead { display: table-header-group; }
        th, img { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        img { max-height: 22cm; width: auto; }
      }
      """;

  private final StringBuilder out = new StringBuilder();

  private ReportHtml() {}

  /** Writes the page; it appears whole or not at all. */
  public static void write(Path file, Report report) throws IOException {
    AtomicFile.write(file, of(report).getBytes(StandardCharsets.UTF_8));
  }

  /** The page. Takes time for its pictures. */
  static String of(Report report) {
    return new ReportHtml().page(report);
  }

  private String page(Report report) {
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(escaped(report.language().toLanguageTag()))
        .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("img-src data:; style-src 'unsafe-inline'\"/>\n<title>")
        .append(escaped(report.title()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    element("h1", report.title());
    out.append("<dl>\n");
    for (Report.Fact fact : report.facts()) {
      element("dt", fact.name());
      element("dd", fact.value());
    }
    out.append("</dl>\n");
    report.sections().forEach(this::section);
    element("footer", report.note());
    return out.append("</body>\n</html>\n").toString();
  }

  private void section(Report.Section section) {
    out.append("<section>\n");
    element("h2", section.title());
    section.items().forEach(this::item);
    out.append("</section>\n");
  }

  private void item(Report.Item item) {
    if (item instanceof Report.Item.Picture picture) {
      picture(picture);
    } else if (item instanceof Report.Item.Table table) {
      table(table);
    } else if (item instanceof Report.Item.Lines lines) {
      out.append("<figure>\n");
      element("figcaption", lines.caption());
      element("pre", lines.text());
      out.append("</figure>\n");
    }
  }

  private void picture(Report.Item.Picture picture) {
    out.append("<figure>\n<img alt=\"")
        .append(escaped(picture.caption()))
        .append("\" width=\"")
        .append(picture.pixels().width() / picture.density())
        .append("\" height=\"")
        .append(picture.pixels().height() / picture.density())
        .append("\" src=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(PngEncoder.encode(picture.pixels())))
        .append("\"/>\n");
    element("figcaption", picture.caption());
    out.append("</figure>\n");
  }

  private void table(Report.Item.Table table) {
    out.append("<div class=\"wide\"><table>\n");
    element("caption", table.caption());
    out.append("<thead><tr>");
    for (int column = 0; column < table.headings().size(); column++) {
      cell("th", table.headings().get(column), table.numbers().get(column));
    }
    out.append("</tr></thead>\n<tbody>\n");
    table
        .rows()
        .forEach(
            row -> {
              out.append("<tr>");
              for (int column = 0; column < row.size(); column++) {
                cell("td", row.get(column), table.numbers().get(column));
              }
              out.append("</tr>\n");
            });
    out.append("</tbody>\n</table></div>\n");
  }

  private void cell(String name, String text, boolean number) {
    out.append('<').append(name).append(number ? " class=\"n\">" : ">").append(escaped(text));
    out.append("</").append(name).append('>');
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
  }

  /** What XML can't hold, such as half of a character in a file's name, becomes a mark. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isOfXml(point) ? point : '\uFFFD');
              }
            });
    return safe.toString();
  }

  private static boolean isOfXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= ' ' && point < Character.MIN_SURROGATE
        || point > Character.MAX_SURROGATE && point < 0xFFFE
        || point > 0xFFFF;
  }
}
