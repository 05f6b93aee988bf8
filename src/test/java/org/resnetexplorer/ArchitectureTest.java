package org.resnetexplorer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;

/** The rooms of the program, which of them may use which, and what is kept out of all of them. */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "org.resnetexplorer";

  private static final String APP = ROOT + ".app";
  private static final String STATE = APP + ".state..";
  private static final String SHELL = APP + ".shell..";

  /** A package of more files is several rooms in one. */
  private static final int MOST_FILES = 45;

  /** Each room below the window, and the others it may use. */
  static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          room("numbers"),
          room("network"),
          room("text"),
          room("render", "numbers"),
          room("image"),
          room("weights", "network", "image", "text"),
          room("diagram", "network", "text", "render"),
          room("engine", "network", "weights", "image"),
          room("explain", "engine", "network", "image", "text", "numbers"),
          room(
              "export", "explain", "engine", "diagram", "weights", "image", "render", "text",
              "network", "numbers"),
          room(
              "exploration",
              "export",
              "explain",
              "engine",
              "diagram",
              "weights",
              "image",
              "render",
              "text",
              "network",
              "numbers"),
          room(
              "cli",
              "exploration",
              "export",
              "explain",
              "engine",
              "diagram",
              "weights",
              "image",
              "render",
              "text",
              "network",
              "numbers"));

  private static Map.Entry<String, List<String>> room(String name, String... below) {
    return Map.entry(name, List.of(below));
  }

  /** What panes share, each with those of its kind that it may use; the rest of them are panes. */
  static final Map<String, List<String>> SHARED =
      Map.ofEntries(
          room("controls"),
          room("state.engine"),
          room("state", "state.engine", "controls"),
          room("debugger", "state", "controls"),
          room("intake", "state", "controls"),
          room("files", "state", "controls"),
          room("overlays", "questions", "state", "controls"),
          room("questions", "state", "controls"),
          room("measured", "state", "controls"),
          room("checkpoints", "debugger", "state", "controls"),
          room(
              "pane",
              "debugger",
              "intake",
              "files",
              "overlays",
              "questions",
              "measured",
              "checkpoints",
              "state",
              "state.engine",
              "controls"));

  @ArchTest
  static void roomsUseOnlyWhatLiesBelow(JavaClasses program) {
    ROOMS.forEach(
        (room, below) ->
            classes()
                .that()
                .resideInAPackage(in(room))
                .should()
                .onlyDependOnClassesThat(
                    not(resideInAPackage(ROOT + ".."))
                        .or(resideInAPackage(in(room)))
                        .or(resideInAnyPackage(in(below))))
                .allowEmptyShould(true)
                .check(program));
  }

  /** A class in a room nobody named would escape every rule about rooms. */
  @ArchTest
  static void everyClassLivesInARoom(JavaClasses program) {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(ROOMS.keySet().stream().map(ArchitectureTest::in), Stream.of(APP + ".."))
                .toArray(String[]::new))
        .check(program);
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule panesUseNoOtherPane =
      classes()
          .that()
          .resideInAPackage(APP + "..")
          .and()
          .resideOutsideOfPackage(SHELL)
          .should(useOnlyWhatPanesShare());

  private static ArchCondition<JavaClass> useOnlyWhatPanesShare() {
    return new ArchCondition<>("use of the window only themselves and what lies below them") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        String own = item.getPackageName();
        List<String> below =
            SHARED.getOrDefault(
                own.substring(Math.min(own.length(), APP.length() + 1)),
                List.copyOf(SHARED.keySet()));
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          String target = dependency.getTargetClass().getPackageName();
          boolean other =
              target.startsWith(APP)
                  && !target.equals(own)
                  && below.stream().noneMatch(name -> target.equals(APP + "." + name));
          if (other) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  @ArchTest
  static void noPackageHoldsTooMany(JavaClasses program) {
    Map<String, Long> files =
        program.stream()
            .filter(type -> type.isTopLevelClass())
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(files)
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThan(MOST_FILES + 1));
  }

  /** What opens a model carries its network along; all others ask it for that one. */
  @ArchTest
  static final ArchRule aModelsNetworkIsBuiltOnce =
      noClasses()
          .that(
              areOutside(
                  in("network"), in("weights.match"), in("weights.open"), in("app.architectures")))
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".cli.Models")
          .should()
          .callMethod(Network.class, "of", ResNetSpec.class);

  /** A library, in spite of its name. */
  private static final String JNA = "com.sun.jna..";

  @ArchTest
  static final ArchRule onlyTheEngineKnowsDjl =
      outside(in("engine")).dependOnClassesThat().resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule theEngineShowsNoTypeOfDjl =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage(in("engine"))
          .should()
          .haveRawReturnType(resideInAPackage("ai.djl.."))
          .orShould()
          .haveRawParameterTypes(any(resideInAPackage("ai.djl..")));

  @ArchTest
  static final ArchRule onlyTheWindowKnowsJavaFx =
      outside(APP + "..")
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "org.kordamp..");

  @ArchTest
  static final ArchRule viewModelsKnowNoNodes =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx..", "org.controlsfx..", "ai.djl..")
                  .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyPicturesKnowAwt =
      outside(in("image"), in("export"), in("diagram.png"))
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule onlyTheStateHandsOverToTheWindowsThread =
      outside(STATE).callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");

  /** Whether a handler is told at once hangs on its arity there, which nobody sees. */
  @ArchTest
  static final ArchRule subscriptionsSayWhenTheyAreTold =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(APP + ".controls.Subscriptions")
          .should()
          .accessTargetWhere(
              describe(
                  "JavaFX's own subscribe",
                  (JavaAccess<?> access) ->
                      access.getName().equals("subscribe")
                          && access.getTargetOwner().getPackageName().startsWith("javafx.")));

  /** JavaFX's fall silent once the collector has been by, unless somebody keeps them. */
  @ArchTest
  static final ArchRule valuesWorkedOutOfOthersLiveAsLongAsTheyAreListenedTo =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "Bindings.create…, for which there is Derived",
                  (JavaMethodCall call) ->
                      call.getName().startsWith("create")
                          && call.getTargetOwner()
                              .getFullName()
                              .equals("javafx.beans.binding.Bindings")));

  /** Official weights are the one thing ever downloaded, and only on request. */
  @ArchTest
  static final ArchRule onlyWeightsConnects =
      outside(in("weights"))
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.URLConnection")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket");

  /** Each of these says so, as nothing else shows that something lies on the clipboard. */
  @ArchTest
  static final ArchRule whoeverCopiesIsToldSo =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(APP + ".shell.copy.Copying")
          .and()
          .doNotHaveFullyQualifiedName(APP + ".shell.AboutDialog")
          .and()
          .doNotHaveFullyQualifiedName(APP + ".controls.CopyButton")
          .and()
          .doNotHaveFullyQualifiedName(APP + ".diagram.FigurePanel")
          .should()
          .callMethod("javafx.scene.input.Clipboard", "setContent", "java.util.Map");

  @ArchTest
  static final ArchRule onlyTheEdgesPrintAndExit =
      CompositeArchRule.of(
              noClasses().that(areOutside(SHELL, in("cli"))).should(ACCESS_STANDARD_STREAMS))
          .and(outside(SHELL, in("cli")).callMethod(System.class, "exit", int.class));

  @ArchTest
  static final ArchRule nobodySleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class, int.class);

  @ArchTest
  static final ArchRule onlyTheBridgeKnowsJulLogging =
      outside(SHELL).dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule noInternalsOfTheJdk =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("sun..", "com.sun..", "jdk.internal..")
                  .and(not(resideInAPackage(JNA))));

  @ArchTest
  static final ArchRule onlyTheEngineCallsNativeFunctions =
      outside(in("engine")).dependOnClassesThat().resideInAPackage(JNA);

  @ArchTest
  static final ArchRule noReflection =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect..")
          .orShould()
          .callMethod(Class.class, "forName", String.class);

  @ArchTest
  static final ArchRule staticFieldsAreFinal = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule staticFieldsHoldNothingThatChanges =
      noFields()
          .that()
          .areStatic()
          .should()
          .haveRawType(resideInAnyPackage("java.util.concurrent..", "javafx.beans.property.."));

  @ArchTest
  static final ArchRule publicFieldsAreFinal = fields().that().arePublic().should().beFinal();

  @ArchTest
  static final ArchRule noOptionalFields = noFields().should().haveRawType(Optional.class);

  @ArchTest
  static final ArchRule noOptionalParameters =
      noMethods()
          .that()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .and()
          .areNotPrivate()
          .should()
          .haveRawParameterTypes(
              any(describe("Optional", type -> type.isEquivalentTo(Optional.class))));

  @ArchTest
  static final ArchRule controllersAreNotForOthers =
      classes()
          .that()
          .haveSimpleNameEndingWith("Controller")
          .should(bePackagePrivate().or(beFinal()))
          .allowEmptyShould(true);

  /** A task's outermost handler alone, which turns what nobody foresaw into a message. */
  @ArchTest
  static void onlyTheOutermostHandlerCatchesEverything(JavaClasses program) {
    assertThat(catching(program, Exception.class)).containsOnly(APP + ".state.Background");
  }

  /** The JDK's decoders throw anything on a damaged picture. */
  @ArchTest
  static void onlyPictureReadersCatchRuntimeExceptions(JavaClasses program) {
    assertThat(catching(program, RuntimeException.class))
        .containsOnly(ROOT + ".image.read.PictureReader", ROOT + ".image.decode.ExifOrientation");
  }

  private static List<String> catching(JavaClasses program, Class<?> caught) {
    return program.stream()
        .filter(
            type ->
                type.getCodeUnits().stream()
                    .flatMap(unit -> unit.getTryCatchBlocks().stream())
                    .flatMap(block -> block.getCaughtThrowables().stream())
                    .anyMatch(throwable -> throwable.isEquivalentTo(caught)))
        .map(JavaClass::getName)
        .toList();
  }

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses program) {
    var packages = program.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    var markedPackages =
        program.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    assertThat(markedPackages).isEqualTo(packages);
  }

  private static String in(String room) {
    return ROOT + "." + room + "..";
  }

  private static String[] in(Collection<String> rooms) {
    return rooms.stream().map(ArchitectureTest::in).toArray(String[]::new);
  }

  private static ClassesShould outside(String... packages) {
    return noClasses().that(areOutside(packages)).should();
  }

  private static DescribedPredicate<JavaClass> areOutside(String... packages) {
    return not(resideInAnyPackage(packages));
  }

  private static DescribedPredicate<List<JavaClass>> any(DescribedPredicate<JavaClass> one) {
    return describe("any " + one.getDescription(), types -> types.stream().anyMatch(one));
  }
}
