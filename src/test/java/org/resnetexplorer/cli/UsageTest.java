package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "clasify;There is no command and no file named clasify.",
        "classify;Something is missing: PICTURE",
        "classify a.jpg --top 0;0 does not fit --top=K.",
        "classify a.jpg --top many;many does not fit --top=K.",
        "classify a.jpg --top 3 --top 4;--top=K is given twice.",
        "classify a.jpg --top;Something is missing: --top=K",
        "classify a.jpg --bogus;--bogus is not an option or argument here.",
        "classify a.jpg --preprocess 256;256 does not fit --preprocess=RESIZE:CROP.",
        "classify a.jpg --orientation down;down does not fit --orientation=upright|torchvision.",
        "classify a.jpg --scale conv1;conv1 does not fit --scale=CALL[CHANNEL]:FACTOR.",
        "classify a.jpg --scale conv1:1e99;conv1:1e99 does not fit --scale=CALL[CHANNEL]:FACTOR.",
        "classify a.jpg --scale conv1[x]:1;conv1[x]:1 does not fit --scale=CALL[CHANNEL]:FACTOR.",
        "describe --format yaml;yaml does not fit --format=text|json|repr|code.",
        "describe --input 0;0 does not fit --input=SIZE.",
        "describe --pytorch 0.3;0.3 does not fit --pytorch=0.4|current.",
        "input a.jpg --out a.txt;a.txt must end in .npy or .png.",
        "input a.jpg;Something is missing: --out=FILE.npy|FILE.png",
        "trace --out d;Give either a picture or --tensor, not both.",
        "trace a.jpg --tensor a.npy --out d;Give either a picture or --tensor, not both.",
        "trace a.jpg --out d --call [;[ does not fit --call=GLOB.",
        "maps a.jpg --call conv1 --out a.jpg;a.jpg must end in .png.",
        "maps a.jpg --call conv1 --out a.png --order least;least does not fit"
            + " --order=index|mean|max|zeros.",
        "snapshot --out a.png --size 5x5;5x5 does not fit --size=WIDTHxHEIGHT.",
        "snapshot --out a.gif;a.gif must end in .png.",
        "tensors;Something is missing: FILE",
        "--model resnet50 classify a.jpg;--model stands before the command. Write it after it:"
            + " resnet-explorer classify --model ...",
        "samples/kitten.jpg models;samples/kitten.jpg stands before the command. Write it after it:"
            + " resnet-explorer models samples/kitten.jpg ...",
      })
  void wrongUsageIsSaidInOneSentenceAndExitsWithTwo(String line, String sentence) {
    Cli cli = Cli.run((Object[]) line.split(" "));
    assertThat(cli.err().lines().toList())
        .hasSize(2)
        .first()
        .isEqualTo("resnet-explorer: " + sentence);
    assertThat(cli.err().lines().toList().get(1)).startsWith("See: resnet-explorer");
    assertThat(cli.out()).isEmpty();
    assertThat(cli.code()).isEqualTo(2);
  }

  @Test
  void wrongUsageIsSaidInKorean() {
    Cli cli = Cli.inKorean("classify", "a.jpg", "--top", "0");
    assertThat(cli.err())
        .isEqualTo(
            "resnet-explorer: 0은(는) --top=K에 맞지 않습니다.\n도움말: resnet-explorer classify --help\n");
    assertThat(cli.code()).isEqualTo(2);
  }
}
