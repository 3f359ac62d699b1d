package org.agonist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The rooms of the house, and which may look into which. A room without a rule here fails {@link #everyRoomHasARule}. */
@AnalyzeClasses(packages = "org.agonist", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final List<String> ANNOTATOR_ROOMS =
            List.of("foreign", "sections", "sentences", "tokens", "entities", "relations", "assertion");
    private static final List<String> OTHER_ROOMS = List.of(
            "",
            "types",
            "vocabulary",
            "text",
            "learning",
            "resources",
            "readers",
            "triples",
            "writers",
            "pipeline",
            "training",
            "evaluation",
            "cli",
            "batch");
    private static final String[] UIMA = {"org.apache.uima..", "org.apache.ctakes..", "org.agonist.types.."};

    @ArchTest
    static final ArchRule vocabularyKnowsTextOnly = onlyDependsOn("vocabulary", "text");

    @ArchTest
    static final ArchRule textIsPure = onlyDependsOn("text");

    @ArchTest
    static final ArchRule learningIsPure = onlyDependsOn("learning");

    @ArchTest
    static final ArchRule resourcesKnowTextOnly = onlyDependsOn("resources", "text");

    @ArchTest
    static final ArchRule readersKnowTextAndResourcesOnly =
            staysOutOf("readers", "types", "text", "resources", "vocabulary");

    @ArchTest
    static final ArchRule triplesKnowTypesAndTextOnly = staysOutOf("triples", "types", "text", "vocabulary");

    @ArchTest
    static final ArchRule writersKnowTriplesOnly =
            staysOutOf("writers", "triples", "types", "text", "vocabulary", "resources");

    @ArchTest
    static final ArchRule evaluationNeedsNoPipeline = staysOutOf(
            "evaluation",
            "text",
            "vocabulary",
            "resources",
            "triples",
            "readers",
            "sentences",
            "tokens",
            "entities",
            "relations",
            "assertion",
            "training");

    @ArchTest
    static final ArchRule trainingNeedsWhatItTrainsAndTokensOnly = staysOutOf(
            "training",
            "text",
            "learning",
            "vocabulary",
            "resources",
            "sentences",
            "tokens",
            "entities",
            "relations",
            "assertion");

    @ArchTest
    static final ArchRule thePipelineKnowsNoDoor = noClasses()
            .that()
            .resideInAPackage("org.agonist.pipeline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.agonist.cli..", "org.agonist.batch..", "org.agonist.evaluation..", "org.agonist.writers..");

    @ArchTest
    static final ArchRule nothingKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("org.agonist.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.agonist.cli..", "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule theDictionaryIsPure = classes()
            .that()
            .resideInAPackage("org.agonist.entities.dictionary")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.agonist.entities.dictionary",
                    "org.agonist.text..",
                    "org.agonist.vocabulary..")
            .because("a dictionary is looked up without UIMA, and without the parsers of download formats");

    @ArchTest
    static final ArchRule importersAddParsersOnly = onlyDependsOnPackages(
            "entities.dictionary.imports",
            "org.agonist.entities.dictionary..",
            "org.agonist.text..",
            "org.agonist.vocabulary..",
            "org.apache.commons.csv..",
            "javax.xml.stream..");

    @ArchTest
    static final ArchRule theClassifierIsPure = onlyDependsOn("relations.classifier", "learning");

    @ArchTest
    static final ArchRule nothingNeedsOnnxRuntime =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule scopesArePure = onlyDependsOn("assertion.scopes", "text", "learning", "resources");

    @ArchTest
    static void noAnnotatorRoomImportsAnother(JavaClasses all) {
        for (String room : ANNOTATOR_ROOMS) {
            staysOutOf(room, "types", "text", "learning", "vocabulary", "resources")
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule onlyAnnotatorsAndResourcesSeeUima = noClasses()
            .that(resideInAnyPackage(
                    ANNOTATOR_ROOMS.stream().map(ArchitectureTest::room).toArray(String[]::new)))
            .and(not(describe("are an annotator or a UIMA resource", ArchitectureTest::isShell)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UIMA);

    @ArchTest
    static final ArchRule onlyPipelineTriplesBatchAndCliSeeUimaBesides = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.agonist.vocabulary..",
                    "org.agonist.text..",
                    "org.agonist.resources..",
                    "org.agonist.training..",
                    "org.agonist.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UIMA);

    @ArchTest
    static final ArchRule onlyTheDoorsToTheCasSeeUimaAmongReaders = noClasses()
            .that()
            .resideInAPackage("org.agonist.readers..")
            .and()
            .doNotHaveSimpleName("CasDocuments")
            .and()
            .doNotHaveSimpleName("DocumentCollectionReader")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UIMA);

    @ArchTest
    static final ArchRule onlyTheFormatAndTheConsumerOfTheCasSeeUimaAmongWriters = noClasses()
            .that()
            .resideInAPackage("org.agonist.writers..")
            .and()
            .haveNameNotMatching(".*(XmiFormat|DocumentCasConsumer)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(UIMA);

    @ArchTest
    static final ArchRule onlyTheCommandLineExits = noClasses()
            .that()
            .resideOutsideOfPackage("org.agonist.cli..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.agonist.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nobodyLogsWithTheJdk =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.apache.log4j..");

    @ArchTest
    static final ArchRule annotatorsAreFinal = classes()
            .that()
            .haveSimpleNameEndingWith("Annotator")
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass each : all) {
            boolean generated = each.getPackageName().equals("org.agonist.types");
            if (!generated && !each.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(each.getPackageName());
            }
        }
        assertThat(unmarked)
                .as("packages without @NullMarked in a package-info.java")
                .isEmpty();
    }

    @ArchTest
    static void everyRoomHasARule(JavaClasses all) {
        Set<String> rooms = new TreeSet<>();
        for (JavaClass each : all) {
            String name = each.getPackageName().substring("org.agonist".length());
            rooms.add(name.isEmpty() ? name : name.substring(1).split("\\.", 2)[0]);
        }
        rooms.removeAll(ANNOTATOR_ROOMS);
        rooms.removeAll(OTHER_ROOMS);
        assertThat(rooms).as("rooms that ArchitectureTest does not know").isEmpty();
    }

    private static boolean isShell(JavaClass each) {
        JavaClass outermost = each;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        String name = outermost.getSimpleName();
        return name.endsWith("Annotator") || name.endsWith("Resource");
    }

    private static String room(String name) {
        return "org.agonist." + name + "..";
    }

    /** Of the project, the room sees itself and these only; other libraries are not looked at. */
    private static ArchRule staysOutOf(String name, String... allowed) {
        DescribedPredicate<JavaClass> forbidden =
                resideInAPackage("org.agonist..").and(not(resideInAPackage(room(name))));
        for (String other : allowed) {
            forbidden = forbidden.and(not(resideInAPackage(room(other))));
        }
        return noClasses()
                .that()
                .resideInAPackage(room(name))
                .should()
                .dependOnClassesThat(forbidden)
                .as(name + " looks into no other room than " + List.of(allowed));
    }

    /** The room sees the JDK, JSpecify, itself and these rooms only. */
    private static ArchRule onlyDependsOn(String name, String... rooms) {
        String[] packages = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            packages[i] = room(rooms[i]);
        }
        return onlyDependsOnPackages(name, packages);
    }

    private static ArchRule onlyDependsOnPackages(String name, String... packages) {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage("java..", "org.jspecify.annotations..", room(name))
                .or(resideInAnyPackage(packages));
        return classes()
                .that()
                .resideInAPackage(room(name))
                .should()
                .onlyDependOnClassesThat(allowed)
                .as(name + " depends on the JDK and " + List.of(packages) + " only");
    }
}
