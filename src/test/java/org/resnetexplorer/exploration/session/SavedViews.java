package org.resnetexplorer.exploration.session;

import java.util.List;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.CropWindow;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.open.Choices;

/** Views for tests. */
final class SavedViews {
  private SavedViews() {}

  /** Nothing in it is as it is anyway, and the names are odd ones. */
  static SavedView full() {
    return new SavedView(
        new SavedRun(
            new SavedModel(
                "/home/김/my nets; 100%/it's \"x\".pth",
                "../nets/x.pth",
                new WeightsIdentity(123, "0123456789abcdef"),
                new SavedFile("/home/김/이름 표.txt", "이름 표.txt"),
                Choices.NONE.withStride(StridePlacement.FIRST_1X1).withTable("a=b\nc;d")),
            new SavedPicture.OfFile(new SavedFile("C:\\Fotos\\$a`b!.png", "a\u00a0b.png")),
            new SavedChanges(
                new CropWindow(1.5, -2, 100.25),
                new Adjustments(0.5, 2, 1.25, 3, new Adjustments.GreySquare(-3, 4, 50)),
                List.of(
                    new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.BRANCH, 0),
                    new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.SHORTCUT, 0.5),
                    new Intervention.ScaleChannel("layer1.0.relu#1", 12, 1e-5),
                    new Intervention.Scale("conv1", -1)),
                List.of("layer3.0.relu#2"))),
        new SavedRun(
            new SavedModel("resnet50:random=7", null, null, null, Choices.NONE),
            new SavedPicture.Sample("tabby-cat.jpg"),
            SavedChanges.NONE),
        new SavedLook(
            "layer2.0.relu#1",
            12,
            new SavedLook.SavedCell(3, 4),
            Zoom.BLOCK,
            List.of("diagram", "why", "ledger"),
            Metric.MULTIPLY_ADDS,
            "layer2.0",
            new Question.Rather(3, 7),
            Orientation.TORCHVISION),
        new SavedData.OfFolder(
            new SavedFile("/home/김/my pictures;", "../my pictures;"),
            "",
            new SavedFile("/home/김/truth.csv", "truth.csv")),
        List.of(
            new SavedFile("/home/김/run 1", "../run 1"),
            new SavedFile("D:\\last.pth", null),
            new SavedFile("/home/김/best.pth", "best.pth")),
        List.of(
            new SavedStop("layer1.0.add", new StopCondition.Always(), true),
            new SavedStop("*", new StopCondition.NotFinite(), false),
            new SavedStop("layer1.0.add", new StopCondition.SmallChange(0.125), true),
            new SavedStop(
                "conv1",
                new StopCondition.Passes(StopQuantity.ZERO_SHARE, BoundSide.LESS, 0.5),
                false)));
  }
}
