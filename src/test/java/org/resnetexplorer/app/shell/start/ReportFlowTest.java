package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.export.report.Pages;
import org.resnetexplorer.export.report.Report;
import org.resnetexplorer.export.report.ReportHtml;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;

/** The report of what is open, as it is read by others. */
class ReportFlowTest extends SharedWindowFlow {
  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  private Document report(FxRobot robot) throws Exception {
    AtomicReference<Report> made = new AtomicReference<>();
    robot.interact(() -> window.view().main().reporting().make(made::set));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> made.get() != null);
    Path file = folder.resolve("report.html");
    ReportHtml.write(file, made.get());
    String html = Files.readString(file);
    assertThat(html).doesNotContain("<script").doesNotContain("http:").doesNotContain("https:");
    return Pages.read(html);
  }

  @Test
  void itTellsTheAnswersOfTheRunWithTheirNumbers(FxRobot robot) throws Exception {
    Document page = report(robot);

    List<String> cells = Pages.texts(page, "td");
    window
        .run()
        .top()
        .forEach(
            answer ->
                assertThat(cells)
                    .containsSequence(
                        Integer.toString(answer.index()),
                        answer.label(),
                        Numbers.significant(answer.value(), 7)));
    assertThat(Pages.texts(page, "dd"))
        .anyMatch(fact -> fact.startsWith(window.run().picture().picture().name()))
        .anyMatch(fact -> fact.startsWith(window.run().model().name()));
  }

  @Test
  void itTellsTheStatisticsOfTheMapThatIsOpenAndWhatIsChanged(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            appState()
                .selection()
                .select(Selected.of(new Target.OfCall("layer1.0.conv1")).withChannel(3)));
    window.waitFor(window::isIdle);

    Document page = report(robot);

    var call = window.run().model().network().findCall("layer1.0.conv1").orElseThrow();
    var values = window.composition().context().activations().of(window.run(), call);
    Statistics of = Statistics.of(values.values());
    assertThat(Pages.texts(page, "td"))
        .containsSequence(
            "layer1.0.conv1",
            "[1, 64, 56, 56]",
            Numbers.significant(of.mean(), 7),
            Numbers.significant(of.deviation(), 7));
    assertThat(Pages.texts(page, "dd")).contains("layer1.0.conv1, channel 3", "None");
    assertThat(Pages.texts(page, "h2")).startsWith("Inference").contains("Feature maps");
    assertThat(Pages.elements(page, "img")).hasSizeGreaterThan(4);
  }
}
