package org.agonist.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and messages: 0 all well, 1 some documents failed, 2 usage or input error, each error in one line. */
final class CommandLineTest {
    private static final String DICTIONARY = "id\tname\ttype\nown:1\tnovolimus\tsmall-molecule\nown:2\tKINX\tgene\n";

    @Test
    void aTextInGivesATripleOut(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        Path out = directory.resolve("triples.csv");
        Ran ran = Ran.command("extract", text, "-o", out);
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(out))
                .startsWith("doc_id,section,drug_text,")
                .contains(
                        "\r\nreview,body,Everolimus,DRUGBANK:DB01590,everolimus,small-molecule,INHIBITOR,mTOR,HGNC:3942,");
    }

    @Test
    void theFormatIsToldFromTheOutputsEnding(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        assertThat(Ran.command("extract", text, "-o", directory.resolve("a.json"))
                        .code())
                .isZero();
        assertThat(directory.resolve("a.json")).content().startsWith("[");
        assertThat(Ran.command("extract", text, "-o", directory.resolve("a.jsonl"))
                        .code())
                .isZero();
        assertThat(directory.resolve("a.jsonl")).content().startsWith("{");
        assertThat(Ran.command("extract", text, "--format", "JSONL", "-o", directory.resolve("a.out"))
                        .code())
                .isZero();
        assertThat(directory.resolve("a.out")).content().startsWith("{");
    }

    @Test
    void severalFormatsAreWrittenAtOnceBesideEachOther(@TempDir Path directory) throws IOException {
        Path in = Files.createDirectory(directory.resolve("in"));
        Files.writeString(in.resolve("review.txt"), "Everolimus inhibits mTOR.");
        Path out = Files.createDirectory(directory.resolve("out"));
        Ran ran = Ran.command(
                "extract",
                in,
                "-o",
                out.resolve("found.gz"),
                "--format",
                "csv,bioc-json,brat",
                "--with-text",
                "--report",
                out.resolve("run.json"));
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(names(out))
                .containsExactly(
                        "found.bioc.json.gz", "found.brat", "found.csv.gz", "found.documents.jsonl.gz", "run.json");
        assertThat(names(out.resolve("found.brat")))
                .containsExactly("annotation.conf", "index.tsv", "review.ann", "review.txt");
        try (GZIPInputStream text =
                new GZIPInputStream(Files.newInputStream(out.resolve("found.documents.jsonl.gz")))) {
            assertThat(new String(text.readAllBytes(), UTF_8))
                    .isEqualTo("{\"id\":\"review\",\"text\":\"Everolimus inhibits mTOR.\"}\n");
        }
        assertThat(out.resolve("run.json"))
                .content()
                .contains("\"documents\" : 1", "\"triples\" : 1", "\"sha256\"", "\"agents\" : \"drug\"")
                .contains("entities.bin", "assertion.bin", "sentence");
    }

    @Test
    void moreThanOneDocumentIsSummedUpUnlessQuiet(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.txt"), "Everolimus inhibits mTOR.");
        Files.writeString(directory.resolve("b.txt"), "Nothing.");
        Path out = directory.resolve("triples.csv");
        assertThat(Ran.command("extract", directory, "-o", out).err())
                .startsWith("agonist: 2 documents, 1 triple, 0 failures in ")
                .hasLineCount(1);
        assertThat(Ran.command("extract", directory, "-o", out, "--quiet").err())
                .isEmpty();
    }

    @Test
    void whatOnlyAPlaceCanHoldIsAUsageErrorOnStandardOutput(@TempDir Path directory) {
        Ran.command("extract", directory, "--format", "csv,json").isRefused("give -o OUT");
        Ran.command("extract", directory, "--format", "brat").isRefused("give -o OUT");
        Ran.command("extract", directory, "--resume").isRefused("give -o OUT");
        Ran.command("extract", directory, "--timeout-per-document", "-1").isRefused("--timeout-per-document");
    }

    @Test
    void aDictionaryOfOnesOwnIsHeard(@TempDir Path directory) throws IOException {
        Path dictionary = Files.writeString(directory.resolve("own.tsv"), DICTIONARY);
        Path text = Files.writeString(directory.resolve("review.txt"), "Novolimus inhibits KINX.");
        Path out = directory.resolve("triples.csv");
        assertThat(Ran.command("extract", text, "-o", out, "--dictionary", dictionary, "--threads", "1")
                        .code())
                .isZero();
        assertThat(out).content().contains("own:1").contains("own:2");
    }

    @Test
    void rowsBelowTheLeastConfidenceAreLeftOut(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        Path out = directory.resolve("triples.csv");
        assertThat(Ran.command("extract", text, "-o", out, "--min-confidence", "0.9")
                        .code())
                .isZero();
        assertThat(out).content().contains("INHIBITOR,mTOR");
        assertThat(Ran.command("extract", text, "-o", out, "--min-confidence", "0.99")
                        .code())
                .isZero();
        assertThat(out).content().doesNotContain("mTOR");
    }

    @Test
    void aLeastConfidenceOutsideOfZeroToOneIsRefused(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        for (String wrong : List.of("-0.1", "1.5", "NaN")) {
            Ran ran = Ran.command("extract", text, "--min-confidence", wrong);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("--min-confidence: expected a number from 0 to 1 but found " + wrong);
        }
    }

    @Test
    void aTransformerOfOnesOwnRelatesWhatNoRuleRelates(@TempDir Path directory) throws IOException {
        Path model = Path.of(System.getProperty("agonist.basedir", "."), "src/test/resources/onnx/tiny.onnx");
        Path text = Files.writeString(directory.resolve("review.txt"), "Gefitinib, EGFR: no inhibit.");
        Path out = directory.resolve("triples.csv");
        assertThat(Ran.command("extract", text, "-o", out).code()).isZero();
        assertThat(out).content().doesNotContain("EGFR");
        assertThat(Ran.command("extract", "--relation-model", model, text, "-o", out)
                        .code())
                .isZero();
        assertThat(out).content().contains("INHIBITOR,EGFR").contains("model:onnx");
    }

    @Test
    void whatFollowsTheModelOptionIsAnInputUnlessItIsAModel(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        Path out = directory.resolve("triples.csv");
        assertThat(Ran.command("extract", "-o", out, "--relation-model", text).code())
                .isZero();
        assertThat(out).content().contains("INHIBITOR,mTOR");
        Ran missing = Ran.command("extract", text, "-o", out, "--relation-model", "missing.onnx");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("missing.onnx");
    }

    @Test
    void aFileThatIsNoRelationModelIsRefusedAtTheStart(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Patients were followed up.");
        Path model = Files.writeString(directory.resolve("notes.bin"), "no model");
        Ran ran = Ran.command("extract", text, "-o", directory.resolve("triples.csv"), "--relation-model=" + model);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("agonist: " + model + ": expected a whole relation model");
    }

    @Test
    void aSectionLeftOutOtherwiseMayBeIncluded(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Keywords: Everolimus inhibits mTOR.");
        Path out = directory.resolve("triples.csv");
        assertThat(Ran.command("extract", text, "-o", out).code()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(1);
        assertThat(Ran.command("extract", text, "-o", out, "--include-section", "keywords")
                        .code())
                .isZero();
        assertThat(Files.readAllLines(out)).hasSize(2);
    }

    @Test
    void jsonTellsWhetherTheDictionaryKnowsThePair(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(
                directory.resolve("review.txt"),
                "Everolimus inhibits mTOR. Everolimus inhibits ROS1. Everolimus does not inhibit mTOR here.");
        Path out = directory.resolve("triples.jsonl");
        assertThat(Ran.command("extract", text, "-o", out, "--format", "jsonl").code())
                .isZero();
        assertThat(Files.readAllLines(out))
                .extracting(line ->
                        new ObjectMapper().readTree(line).get("supported_by").textValue())
                .containsExactly("dictionary", "", "");
    }

    @Test
    void aMissingFileIsAnInputError(@TempDir Path directory) {
        Path missing = directory.resolve("missing.txt");
        Ran ran = Ran.command("extract", missing, "-o", directory.resolve("triples.csv"));
        assertThat(ran).isEqualTo(new Ran(2, "", "agonist: " + missing + ": no such file or directory\n"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDirectoryWithoutTextsIsAnInputError(@TempDir Path directory) {
        Ran.command("extract", directory, "-o", directory.resolve("triples.csv"))
                .isRefused(directory + ": no file in this directory");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anUnknownOptionIsAUsageError(@TempDir Path directory) {
        Ran.command("extract", directory, "--colour").isRefused("--colour");
    }

    @Test
    void anUnknownFormatIsAUsageErrorThatListsTheKnown(@TempDir Path directory) {
        Ran.command("extract", directory, "--format", "xml")
                .isRefused(
                        "--format: expected one of csv, tsv, json, jsonl, bioc-xml, bioc-json, pubtator, explanation, documents, brat, xmi but"
                                + " found [xml]");
        Ran.command("extract", directory, "--input-format", "docx")
                .isRefused(
                        "--input-format: expected one of auto, text, jsonl, pubmed, jats, bioc-xml, bioc-json, pubtator, csv, tsv, pdf"
                                + " but found [docx]");
    }

    @Test
    void anUnknownSectionIsAUsageError(@TempDir Path directory) {
        Ran.command("extract", directory, "--include-section", "appendix")
                .isRefused("--include-section: expected one of title");
    }

    @Test
    void whatTheInputHasMarkedIsKeptAndRelated(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(
                directory.resolve("a.pubtator"),
                "1|t|Zorbinib inhibits mTOR and KINX.\n1|a|\n1\t0\t8\tZorbinib\tChemical\tMESH:C000001\n"
                        + "1\t27\t31\tKINX\tGene\t17\n");
        Path out = directory.resolve("out.csv");
        assertThat(Ran.command("extract", text, "-o", out, "--no-recogniser").code())
                .isZero();
        assertThat(out).content().doesNotContain("KINX,");
        assertThat(Ran.command("extract", text, "-o", out, "--keep-annotations").code())
                .isZero();
        assertThat(out)
                .content()
                .contains(
                        ",Zorbinib,MESH:C000001,Zorbinib,small-molecule,INHIBITOR,KINX,NCBIGene:17,KINX,gene,",
                        ",Zorbinib,MESH:C000001,Zorbinib,small-molecule,INHIBITOR,mTOR,HGNC:3942,");
    }

    @Test
    void anotherKindOfFileIsNoPipeline(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        Path other = Files.writeString(directory.resolve("other.xml"), "<article/>");
        Ran.command("extract", text, "--pipeline", other)
                .isRefused(other + ": expected the descriptor of a UIMA analysis engine but found something else");
    }

    @Test
    void anUnknownAgentIsAUsageError(@TempDir Path directory) {
        Ran.command("extract", directory, "--agents", "some").isRefused("--agents");
    }

    @Test
    void aNumberOfThreadsBelowOneIsAUsageError(@TempDir Path directory) {
        Ran.command("extract", directory, "--threads", "0")
                .isRefused("--threads: expected a number of at least 1 but found 0");
        Ran.command("extract", directory, "--threads", "many").isRefused("--threads");
    }

    @Test
    void noInputIsAUsageError() {
        Ran.command("extract").isRefused("INPUT");
    }

    @Test
    void noCommandIsAUsageError() {
        Ran.command().isRefused("expected a command, such as extract; 'agonist --help' lists them");
        Ran.command("extrct", "review.txt").isRefused("'extrct', 'review.txt'; did you mean extract?");
        assertThat(Ran.command("evaluate").code()).isEqualTo(2);
    }

    @Test
    void anOutputThatCannotBeWrittenIsAnError(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        Path nowhere = directory.resolve("missing").resolve("triples.csv");
        Ran.command("extract", text, "-o", nowhere)
                .isRefused(nowhere + ": the directory " + nowhere.getParent() + " does not exist");
        Ran.command("extract", text, "-o", directory).isRefused(directory + ": is a directory; name a file");
        assertThat(names(directory)).containsExactly("review.txt");
    }

    @Test
    void aMissingDictionaryIsAnErrorThatNamesIt(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        Path missing = directory.resolve("missing.tsv");
        Ran.command("extract", text, "-o", directory.resolve("triples.csv"), "--dictionary", missing)
                .isRefused(missing + ": no such file");
        assertThat(names(directory)).containsExactly("review.txt");
    }

    @Test
    void aBadDictionaryIsAnErrorThatNamesTheRow(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("review.txt"), "Everolimus inhibits mTOR.");
        Path bad = Files.writeString(directory.resolve("own.tsv"), "id\tname\ttype\nown:1\tnovolimus\tdrug\n");
        Ran.command("extract", text, "-o", directory.resolve("triples.csv"), "--dictionary", bad)
                .isRefused("own.tsv:2: type: expected one of");
        assertThat(names(directory)).containsExactly("own.tsv", "review.txt");
    }

    @Test
    void aFileThatIsNoTextFailsAloneAndTheRestIsWritten(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("in"));
        Files.writeString(directory.resolve("in/a.txt"), "");
        Files.write(directory.resolve("in/b.txt"), new byte[] {1, 0, 2});
        Files.write(directory.resolve("in/c.txt"), "Sjögren".getBytes(ISO_8859_1));
        Files.writeString(directory.resolve("in/d.txt"), "Everolimus inhibits mTOR.");
        Path out = directory.resolve("triples.csv");
        Ran ran = Ran.command("extract", directory.resolve("in"), "-o", out, "--quiet");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(directory.resolve("triples.failures.jsonl")).content().hasLineCount(3);
        assertThat(ran.err().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("agonist: a.txt: expected text but the file is empty"),
                        line -> assertThat(line).startsWith("agonist: b.txt: expected text but found a binary file"),
                        line -> assertThat(line).startsWith("agonist: c.txt: expected UTF-8 text but found byte 0xf6"));
        assertThat(Files.readAllLines(out)).hasSize(2);
    }

    @Test
    void anEmptyFileAloneFailsInOneLine(@TempDir Path directory) throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.txt"));
        Ran ran = Ran.command("extract", empty, "-o", directory.resolve("triples.csv"));
        assertThat(ran).isEqualTo(new Ran(1, "", "agonist: empty.txt: expected text but the file is empty\n"));
        assertThat(directory.resolve("triples.csv")).content().hasLineCount(1);
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(Ran.command("--help").out()).contains("extract").contains("Exit codes");
        assertThat(Ran.command("extract", "--help").out()).contains("--format").contains("csv, tsv, json, jsonl");
        assertThat(Ran.command("--version").out()).startsWith("agonist ");
    }

    @Test
    void anEvaluationSaysHowGoodTheOutputIs(@TempDir Path directory) throws IOException {
        Path gold = Files.writeString(
                directory.resolve("gold.tsv"),
                "agent\tmechanism\ttarget\neverolimus\tINHIBITOR\tmTOR\nimatinib\tINHIBITOR\tKIT\n");
        Path predicted = Files.writeString(
                directory.resolve("triples.csv"),
                "drug_text,mechanism,target_text,sentence_begin,sentence_end,extractor\r\n"
                        + "Everolimus,INHIBITOR,mTOR,0,30,rule:active\r\nEverolimus,INHIBITOR,KIT,0,30,rule:active\r\n");
        Ran ran = Ran.command("evaluate", "triples", predicted, "--gold", gold, "--verbose");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "precision 0.500 (1 of 2)",
                        "recall    0.500 (1 of 2)",
                        "F1        0.500",
                        "missed  imatinib | INHIBITOR | KIT",
                        "extra   Everolimus | INHIBITOR | KIT @0 rule:active");
    }

    @Test
    void anEvaluationWithoutItsFilesIsAnInputError(@TempDir Path directory) {
        Path missing = directory.resolve("missing.tsv");
        Ran.command("evaluate", "triples", missing, "--gold", missing).isRefused(missing + ": no such file");
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
