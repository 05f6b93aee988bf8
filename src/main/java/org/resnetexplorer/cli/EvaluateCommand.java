package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.folder.EvaluationText;
import org.resnetexplorer.cli.folder.FolderReport;
import org.resnetexplorer.cli.options.FolderOptions;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.ClassMap;
import org.resnetexplorer.exploration.folder.ClassWords;
import org.resnetexplorer.exploration.folder.Evaluator;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.exploration.folder.Truth;
import org.resnetexplorer.export.JudgedCsv;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how good a model is on a folder whose sub-folders are named as the classes. */
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;
  private final Models models;

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(names = "--map", paramLabel = "FILE")
  private @Nullable Path map;

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;

  @Mixin private HelpOption help = new HelpOption();

  EvaluateCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException, EngineException, FolderException, CommandException {
    if (csv != null) {
      new OutFile(csv).requireFolder();
    }
    PictureFolder pictures = folder.read();
    ClassMap written = map == null ? ClassMap.NONE : ClassMap.read(map);
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, folder.choices())) {
      Evaluator.requireClasses(opened.id(), opened.outputs(), opened.network().outputs());
      Truth truth = truth(pictures, opened, written);
      try (FolderWork work = FolderWork.start(console, models, folder, opened, progress)) {
        Evaluator evaluator =
            Evaluator.of(opened.id(), opened.outputs(), opened.network().outputs(), truth);
        List<PictureFile> known = List.copyOf(truth.classes().keySet());
        List<LeftOut> leftOut = new ArrayList<>(truth.leftOut());
        leftOut.addAll(work.pass(pictures, known, work.features(), false, evaluator));
        leftOut.addAll(evaluator.leftOut());
        progress.clear();
        EvaluationText text =
            new EvaluationText(
                console.out(),
                console.messages(),
                opened.withRecipe(folder.recipe(opened)),
                evaluator.evaluation(),
                leftOut,
                pictures.hasChanged());
        requireSome(evaluator, text, leftOut);
        writeCsv(text);
        print(text, work.inference());
      }
      return ExitCode.OK;
    }
  }

  private Truth truth(PictureFolder pictures, WeightedModel opened, ClassMap written)
      throws FolderException {
    int outputs = opened.network().outputs();
    Truth truth =
        Truth.of(pictures, new ClassWords(opened.labels(), outputs, console.messages()), written);
    truth.requireAny(pictures, written, opened.id(), opened.labels(), outputs);
    return truth;
  }

  private void requireSome(Evaluator evaluator, EvaluationText text, List<LeftOut> leftOut)
      throws CommandException {
    if (evaluator.evaluation().pictures() > 0) {
      return;
    }
    if (json) {
      console.out().println(Json.line(text.json()));
    } else {
      new FolderReport(console.out(), console.messages()).print(leftOut);
    }
    throw CommandException.of("cli.evaluate.none", List.of(), null);
  }

  private void writeCsv(EvaluationText text) throws CommandException {
    if (csv != null) {
      new OutFile(csv).write(file -> JudgedCsv.write(file, text.rows()));
    }
  }

  private void print(EvaluationText text, Inference inference) {
    if (json) {
      console.out().println(Json.line(text.json()));
      return;
    }
    inference
        .damage()
        .ifPresent(
            damage -> console.out().println(new NoteText(console.messages().locale()).of(damage)));
    text.print();
    if (csv != null) {
      console.say("cli.evaluate.csv", csv.toAbsolutePath());
    }
  }
}
