package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.network.code.CodeLine;
import org.resnetexplorer.network.code.PyTorchCode;

/** What operations and modules tell of themselves, for each one that there is. */
class ClosedSetsTest {
  static Stream<Operation> operations() {
    return EveryOperation.all();
  }

  /** The names of the classes that a sealed family ends in. */
  private static Stream<String> members(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(ClosedSetsTest::members)
        : Stream.of(family.getSimpleName());
  }

  /** So that a test over the operations of these networks is one over all that there are. */
  @Test
  void everyOperationIsCalledByANetwork() {
    assertThat(operations().map(one -> one.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(members(Operation.class).toList());
  }

  @Test
  void everyTypeOfModuleStandsInANetwork() {
    Set<String> found =
        EveryOperation.NETWORKS.stream()
            .flatMap(network -> network.modules().stream())
            .map(module -> module.type().getClass().getSimpleName())
            .collect(Collectors.toSet());
    assertThat(found).containsExactlyInAnyOrderElementsOf(members(ModuleType.class).toList());
  }

  @Test
  void noTwoOperationsHaveOneName() {
    assertThat(operations().map(Operation::typeName)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aVisitorIsAskedForTheOperationItself(Operation operation) {
    assertThat(operation.accept(new Itself())).isSameAs(operation);
  }

  /** A function of PyTorch holds no parameters. */
  @ParameterizedTest
  @MethodSource("operations")
  void whatHasParametersRunsThroughItsModule(Operation operation) {
    boolean isModule = operation.expression("self.m", "x").equals("self.m(x)");
    assertThat(isModule || operation.parameters() == 0).isTrue();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void onlyAProductWithWeightsCosts(Operation operation) {
    boolean hasMatrix = operation.tensors().stream().anyMatch(tensor -> tensor.sizes().size() > 1);
    assertThat(operation.products() > 0).isEqualTo(hasMatrix);
  }

  /** But in gates, which read a norm. */
  @Test
  void onlyConvolutionNormSumAndClassifierCanBeNegative() {
    for (Network network : EveryOperation.NETWORKS) {
      Map<Boolean, Set<String>> names =
          network.calls().stream()
              .filter(call -> network.blocks().stream().noneMatch(b -> b.gate().contains(call)))
              .collect(
                  Collectors.partitioningBy(
                      Call::isNonNegative,
                      Collectors.mapping(
                          call -> call.operation().typeName(), Collectors.toUnmodifiableSet())));
      String norm = network.spec().family().norm().isOfGroups() ? "GroupNorm" : "BatchNorm2d";
      assertThat(names.get(false))
          .contains("Conv2d", norm, "add", "Linear")
          .isSubsetOf("Conv2d", norm, "add", "Linear", "BatchNorm1d", "Dropout", "Tanh");
      assertThat(names.get(true)).doesNotContainAnyElementsOf(names.get(false));
    }
  }

  private static Network of(BlockKind kind) {
    return Network.of(
        new ResNetSpec(kind, List.of(1, 2, 1, 1), 10, 64, 1, 64, StridePlacement.MIDDLE_3X3));
  }

  @ParameterizedTest
  @EnumSource
  void aBlockHasTheConvolutionsAndChannelsOfItsKind(BlockKind kind) {
    for (Block block : of(kind).blocks()) {
      assertThat(block.convolutions()).hasSize(kind.convolutions());
      assertThat(block.convolutions().get(kind.convolutions() - 1).out())
          .isEqualTo(block.planes() * kind.expansion());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLayersOfTheTreeAreThoseThatCallsRun(BlockKind kind) {
    Network network = of(kind);
    Map<String, Operation> defined =
        network.modules().stream()
            .filter(ModuleNode::isLeaf)
            .collect(Collectors.toMap(ModuleNode::path, node -> node.layer().orElseThrow()));
    Map<String, Operation> run =
        network.calls().stream()
            .filter(call -> call.operation() instanceof Layer)
            .collect(Collectors.toMap(Call::module, Call::operation, (one, same) -> one));
    assertThat(run).isEqualTo(defined);
  }

  @ParameterizedTest
  @EnumSource
  void theCodeOfABlockRunsItsCallsInOrder(BlockKind kind) {
    Network network = of(kind);
    for (Block block : network.blocks()) {
      List<String> run =
          new PyTorchCode(network)
              .forwardOf(block.path()).stream()
                  .map(CodeLine::target)
                  .filter(target -> target != null && network.findCall(target).isPresent())
                  .toList();
      assertThat(run)
          .containsExactlyElementsOf(
              block.calls().stream()
                  .filter(call -> !block.hasProjection() || !block.shortcut().contains(call))
                  .map(Call::name)
                  .toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCallShowsItsChannelsWithAGroup(BlockKind kind) {
    CallGroups groups = new CallGroups(of(kind));
    for (Call call : of(kind).calls()) {
      assertThat(groups.of(call)).contains(call);
      assertThat(groups.of(groups.representative(call))).isEqualTo(groups.of(call));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBlockIsReadFromItsOwnWord(BlockKind kind) {
    ResNetSpec spec = of(kind).spec();
    assertThat(SpecText.parse(SpecText.of(spec))).isEqualTo(spec);
  }

  @ParameterizedTest
  @EnumSource
  void theProgramDefinesTheClassOfItsBlocks(BlockKind kind) {
    assertThat(PyTorchCode.program(of(kind))).contains("class " + kind.typeName() + "(nn.Module)");
  }

  private static final class Itself implements Operation.Visitor<Operation> {
    @Override
    public Operation conv2d(Layer.Conv2d conv) {
      return conv;
    }

    @Override
    public Operation batchNorm2d(Layer.BatchNorm2d norm) {
      return norm;
    }

    @Override
    public Operation groupNorm(Layer.GroupNorm norm) {
      return norm;
    }

    @Override
    public Operation batchNorm1d(Layer.BatchNorm1d norm) {
      return norm;
    }

    @Override
    public Operation curve(Layer.Curve curve) {
      return curve;
    }

    @Override
    public Operation dropout(Layer.Dropout dropout) {
      return dropout;
    }

    @Override
    public Operation avgPool2d(Layer.AvgPool2d pool) {
      return pool;
    }

    @Override
    public Operation identity(Layer.Identity identity) {
      return identity;
    }

    @Override
    public Operation adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return pool;
    }

    @Override
    public Operation relu(Layer.ReLU relu) {
      return relu;
    }

    @Override
    public Operation maxPool2d(Layer.MaxPool2d pool) {
      return pool;
    }

    @Override
    public Operation adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return pool;
    }

    @Override
    public Operation linear(Layer.Linear linear) {
      return linear;
    }

    @Override
    public Operation add(Operation.Add add) {
      return add;
    }

    @Override
    public Operation gate(Operation.Gate gate) {
      return gate;
    }

    @Override
    public Operation flatten(Operation.Flatten flatten) {
      return flatten;
    }

    @Override
    public Operation padShortcut(Operation.PadShortcut pad) {
      return pad;
    }
  }
}
