package org.resnetexplorer.explain.notebook;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.image.preprocess.ColourOrder;
import org.resnetexplorer.image.preprocess.Interpolation;
import org.resnetexplorer.image.preprocess.LevelScale;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.network.code.PyTorchCode;

/** The lines that make the model and its input. */
final class ModelLines {
  private static final String READY =
      """
      model.eval()
      for module in model.modules():
          if isinstance(module, nn.ReLU):
              module.inplace = False  # what a hook keeps must not be written over

      """;

  private static final int TORCHVISION_STAGES = 4;
  private static final int TORCHVISION_STEM = 64;

  private final Network network;
  private final ResNetSpec spec;

  ModelLines(Network network) {
    this.network = network;
    this.spec = network.spec();
  }

  /** Whether torchvision can make it, which adds the shortcut in place. */
  boolean isTorchvision() {
    return spec.family().equals(Family.TORCHVISION)
        && spec.stemChannels() == TORCHVISION_STEM
        && spec.depths().size() == TORCHVISION_STAGES
        && (spec.stride() == StridePlacement.MIDDLE_3X3 || !spec.block().placesStride());
  }

  String model(StoredWeights weights) {
    if (weights instanceof StoredWeights.Official official && spec.presetName().isPresent()) {
      String name = spec.presetName().get();
      return "import numpy as np\nimport torch\nfrom torch import nn\n"
          + "from torchvision.models import "
          + name
          + "\n\nmodel = "
          + name
          + "(weights="
          + Python.text(official.name())
          + ")\n"
          + READY;
    }
    return (isTorchvision() ? torchvision() : own()) + load(weights) + READY;
  }

  private String own() {
    return PyTorchCode.definitions(network) + "\n\nimport numpy as np\n\nmodel = ResNet()\n";
  }

  private String torchvision() {
    String head = "import numpy as np\nimport torch\nfrom torch import nn\n";
    if (spec.presetName().isPresent()) {
      String name = spec.presetName().get();
      return head
          + "from torchvision.models import %1$s\n\nmodel = %1$s(num_classes=%2$d)\n"
              .formatted(name, spec.classes());
    }
    String groups =
        spec.groups() == 1 && spec.widthPerGroup() == TORCHVISION_STEM
            ? ""
            : ", groups=%d, width_per_group=%d".formatted(spec.groups(), spec.widthPerGroup());
    return head
        + "from torchvision.models.resnet import %1$s, ResNet\n\nmodel = ResNet(%1$s, %2$s, num_classes=%3$d%4$s)\n"
            .formatted(spec.block().typeName(), Python.list(spec.depths()), spec.classes(), groups);
  }

  private static String load(StoredWeights weights) {
    if (weights instanceof StoredWeights.OfFile file) {
      return file.path().endsWith(".safetensors")
          ? safetensors(file.path())
          : "model.load_state_dict(torch.load(%s, map_location=\"cpu\"))\n"
              .formatted(Python.text(file.path()));
    }
    return "# The file is what \"resnet-explorer save model.safetensors\" writes of the open model.\n"
        + safetensors("model.safetensors");
  }

  private static String safetensors(String path) {
    return "from safetensors.torch import load_file\nmodel.load_state_dict(load_file(%s))\n"
        .formatted(Python.text(path));
  }

  static String input(StoredInput input) {
    if (input instanceof StoredInput.OfPicture picture) {
      return picture(picture);
    }
    String path = ((StoredInput.OfTensor) input).path();
    return "# The input as \"resnet-explorer input PICTURE --out FILE.npy\" writes it.\nx = torch.from_numpy(np.load(%s))\n\n"
        .formatted(Python.text(path));
  }

  private static String picture(StoredInput.OfPicture picture) {
    Preprocess recipe = picture.recipe();
    StringBuilder lines = new StringBuilder("from PIL import Image, ImageOps\n");
    lines.append("from torchvision import transforms\n\nprepare = transforms.Compose([\n");
    steps(recipe).forEach(step -> lines.append("    ").append(step).append(",\n"));
    lines.append("])\npicture = Image.open(").append(Python.text(picture.path())).append(")\n");
    if (picture.upright()) {
      lines.append("picture = ImageOps.exif_transpose(picture)\n");
    }
    String mode = recipe.isGrey() ? "L" : "RGB";
    lines.append("x = prepare(picture.convert(\"").append(mode).append("\"))[None]\n");
    int empty = recipe.channels() - recipe.normalisation().channels();
    if (empty > 0) {
      lines.append("x = nn.functional.pad(x, (0, 0, 0, 0, 0, ").append(empty).append("))\n");
    }
    return lines.append('\n').toString();
  }

  private static List<String> steps(Preprocess recipe) {
    String bicubic =
        recipe.interpolation() == Interpolation.BICUBIC
            ? ", transforms.InterpolationMode.BICUBIC"
            : "";
    List<String> steps = new ArrayList<>();
    if (recipe.whole()) {
      steps.add("transforms.Resize((%1$d, %1$d)%2$s)".formatted(recipe.crop(), bicubic));
    } else {
      steps.add("transforms.Resize(%d%s)".formatted(recipe.resize(), bicubic));
      steps.add("transforms.CenterCrop(%d)".formatted(recipe.crop()));
    }
    steps.add("transforms.ToTensor()");
    if (recipe.normalisation().levels() == LevelScale.BYTE) {
      steps.add("transforms.Lambda(lambda levels: 255 * levels)");
    }
    if (recipe.normalisation().order() == ColourOrder.BGR) {
      steps.add("transforms.Lambda(lambda colours: colours.flip(0))");
    }
    steps.add(
        "transforms.Normalize(%s, %s)"
            .formatted(
                Python.list(recipe.normalisation().mean()),
                Python.list(recipe.normalisation().std())));
    return steps;
  }
}
