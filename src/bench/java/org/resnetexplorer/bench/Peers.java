package org.resnetexplorer.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * PyTorch in Python with a ResNet of its own, asked for the time of some forward passes by lines on
 * its standard input. Waits meanwhile without work for the processor.
 */
final class Peers implements AutoCloseable {
  private static final String SCRIPT =
      """
      import statistics, sys, time
      import torch
      from torch import nn

      class Block(nn.Module):
          def __init__(self, inputs, planes, stride, wide):
              super().__init__()
              out = 4 * planes if wide else planes
              conv = lambda i, o, k, s: nn.Conv2d(i, o, k, s, k // 2, bias=False)
              steps = ([(inputs, planes, 1, 1), (planes, planes, 3, stride), (planes, out, 1, 1)]
                       if wide else [(inputs, planes, 3, stride), (planes, out, 3, 1)])
              self.body = nn.Sequential()
              for n, step in enumerate(steps):
                  self.body.add_module(f"conv{n}", conv(*step))
                  self.body.add_module(f"bn{n}", nn.BatchNorm2d(step[1]))
                  if n + 1 < len(steps):
                      self.body.add_module(f"relu{n}", nn.ReLU(inplace=True))
              self.shortcut = nn.Sequential()
              if stride != 1 or inputs != out:
                  self.shortcut = nn.Sequential(conv(inputs, out, 1, stride), nn.BatchNorm2d(out))
              self.relu = nn.ReLU(inplace=True)

          def forward(self, x):
              return self.relu(self.body(x) + self.shortcut(x))

      def net(name):
          depths = {"resnet18": (2, 2, 2, 2), "resnet34": (3, 4, 6, 3), "resnet50": (3, 4, 6, 3),
                    "resnet101": (3, 4, 23, 3), "resnet152": (3, 8, 36, 3)}[name]
          wide = name not in ("resnet18", "resnet34")
          layers = [nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64),
                    nn.ReLU(inplace=True), nn.MaxPool2d(3, 2, 1)]
          inputs = 64
          for stage, depth in enumerate(depths):
              for n in range(depth):
                  planes = 64 << stage
                  layers.append(Block(inputs, planes, 2 if n == 0 and stage else 1, wide))
                  inputs = 4 * planes if wide else planes
          layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(inputs, 1000)]
          return nn.Sequential(*layers).eval()

      kept = {}
      def keep(module, inputs, output):
          kept[module] = output.detach().clone()

      def make(name, kind):
          model = net(name)
          if kind == "hooks":
              for module in model.modules():
                  if not list(module.children()):
                      module.register_forward_hook(keep)
          if kind == "frozen":
              traced = torch.jit.freeze(torch.jit.trace(model, torch.zeros(1, 3, 224, 224)))
              model = torch.jit.optimize_for_inference(traced)
          return model

      torch.set_num_threads(int(sys.argv[1]))
      torch.manual_seed(1)
      x = torch.randn(1, 3, 224, 224)
      models = {}
      print(torch.__version__, flush=True)
      with torch.no_grad():
          for line in sys.stdin:
              name, kind, times = line.split()
              if (name, kind) not in models:
                  models[name, kind] = make(name, kind)
              model = models[name, kind]
              found = []
              for n in range(int(times) + 2):
                  kept.clear()
                  start = time.perf_counter()
                  model(x)
                  found.append(1000 * (time.perf_counter() - start))
              kept.clear()
              print(statistics.median(found[2:]), flush=True)
      """;

  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter questions;
  private final String version;

  private Peers(Process process) throws IOException {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    String first = answers.readLine();
    this.version = first == null ? "" : first;
  }

  /**
   * @param python the command: {@code python3}
   * @param threads of each forward pass
   */
  static Peers start(String python, int threads) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(python, "-c", SCRIPT, Integer.toString(threads))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    return new Peers(builder.start());
  }

  /** Of PyTorch; empty if this Python has none. */
  String version() {
    return version;
  }

  /**
   * Median milliseconds of some forward passes.
   *
   * @param kind {@code eager}, {@code hooks} or {@code frozen}
   */
  double milliseconds(String preset, String kind, int times) throws IOException {
    questions.write(preset + " " + kind + " " + times + "\n");
    questions.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("Python has ended");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
