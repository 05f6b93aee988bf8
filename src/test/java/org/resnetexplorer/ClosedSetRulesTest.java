package org.resnetexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Operation;

/**
 * Operations, types of module and kinds of block are closed sets: who tells them apart has an
 * answer for each, in a visitor, a method of their own or a switch without a default.
 */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ClosedSetRulesTest {
  /** They make networks of a kind of block; nobody else needs to name one. */
  private static final Set<String> MAKERS =
      Set.of(
          ArchitectureTest.ROOT + ".network.ResNetSpec",
          ArchitectureTest.ROOT + ".network.Architectures",
          ArchitectureTest.ROOT + ".weights.match.TrunkNumbers",
          ArchitectureTest.ROOT + ".weights.catalogue.OfficialWeights",
          ArchitectureTest.ROOT + ".app.architectures.ArchitectureViewModel");

  /** One question, is it a convolution, with a yes or no; two in a row begin a chain. */
  @ArchTest
  static void onlyCallsAndModulesAskWhatTheyAreOneQuestionAtATime(JavaClasses program) {
    List<JavaCodeUnit> asking =
        program.stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> questions(unit) > 0)
            .toList();
    assertThat(asking)
        .isNotEmpty()
        .allSatisfy(unit -> assertThat(questions(unit)).as(unit.getFullName()).isEqualTo(1))
        .extracting(unit -> unit.getOwner().getName())
        .containsOnly(Call.class.getName(), ModuleNode.class.getName());
  }

  private static long questions(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getInstanceofChecks().stream().map(check -> check.getRawType()),
            unit.getReferencedClassObjects().stream().map(object -> object.getRawType()))
        .filter(ClosedSetRulesTest::isMember)
        .count();
  }

  private static boolean isMember(JavaClass type) {
    return type.isAssignableTo(Operation.class) || type.isAssignableTo(ModuleType.class);
  }

  /** Who compares with one kind takes all others for the other one. */
  @ArchTest
  static void onlyWhoMakesANetworkNamesAKindOfBlock(JavaClasses program) {
    JavaClass kinds = program.get(BlockKind.class);
    Set<String> naming =
        program.stream()
            .filter(type -> !type.equals(kinds) && !isTableOfASwitch(type))
            .filter(
                type ->
                    type.getFieldAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().equals(kinds)))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    assertThat(naming).isEqualTo(MAKERS);
  }

  /** The compiler keeps a class of its own for the switches of a class. */
  private static boolean isTableOfASwitch(JavaClass type) {
    return type.getFields().stream().anyMatch(field -> field.getName().startsWith("$SwitchMap$"));
  }
}
