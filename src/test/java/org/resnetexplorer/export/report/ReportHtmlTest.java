package org.resnetexplorer.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.render.Pixels;
import org.w3c.dom.Document;

/** A report is one page that needs nothing else, whatever stands in it. */
class ReportHtmlTest {
  private static final String WICKED = "<script>alert(\"1\")</script> & 고양이.jpg";

  @TempDir private Path folder;

  private static Report report(Report.Item... items) {
    return new Report(
        Locale.KOREAN,
        WICKED,
        List.of(new Report.Fact("사진", WICKED)),
        List.of(new Report.Section(WICKED, List.of(items))),
        "ResNet Explorer");
  }

  @Test
  void textIsEscapedWhereverItStands() throws Exception {
    String html =
        ReportHtml.of(
            report(
                new Report.Item.Lines(WICKED, "x = 1 < 2\n\t" + WICKED),
                new Report.Item.Picture(WICKED, new Pixels(1, 1, new int[1]), 1),
                new Report.Item.Table(
                    WICKED, List.of(WICKED), List.of(false), List.of(List.of(WICKED)))));

    Document page = Pages.read(html);
    assertThat(html).doesNotContain("<script").doesNotContain("http:").doesNotContain("https:");
    assertThat(Pages.texts(page, "h1")).containsExactly(WICKED);
    assertThat(Pages.texts(page, "td")).containsExactly(WICKED);
    assertThat(Pages.texts(page, "pre")).containsExactly("x = 1 < 2\n\t" + WICKED);
    assertThat(Pages.elements(page, "img").get(0).getAttribute("alt")).isEqualTo(WICKED);
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("ko");
  }

  @Test
  void picturesAreInThePageItself() throws Exception {
    int[] argb = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF, 0xFF000000, 0xFF123456};
    String html =
        ReportHtml.of(report(new Report.Item.Picture("a map", new Pixels(3, 2, argb), 1)));

    String source = Pages.elements(Pages.read(html), "img").get(0).getAttribute("src");

    assertThat(source).startsWith("data:image/png;base64,");
    byte[] png = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
    var read = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(read.getWidth()).isEqualTo(3);
    assertThat(read.getRGB(2, 1)).isEqualTo(0xFF123456);
  }

  @Test
  void signsThatNoPageCanHoldAreReplaced() throws Exception {
    Report.Item lines = new Report.Item.Lines("odd", "a\u0000b\uD800c\u001Bd\uFFFEe");
    assertThat(Pages.texts(Pages.read(ReportHtml.of(report(lines))), "pre"))
        .containsExactly("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  }

  @Test
  void aReportThatCanNotBeWrittenLeavesTheOldOneAndNothingElse() throws Exception {
    Path file = folder.resolve("report.html");
    ReportHtml.write(file, report());
    byte[] before = Files.readAllBytes(file);

    assertThat(Pages.texts(Pages.read(Files.readString(file)), "h1")).containsExactly(WICKED);
    Path missing = folder.resolve("none").resolve("report.html");
    assertThatThrownBy(() -> ReportHtml.write(missing, report())).isInstanceOf(IOException.class);

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }
}
