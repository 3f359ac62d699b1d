package org.agonist.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.agonist.training.AssertionTrainer;
import org.agonist.training.BioScopeCorpus;
import org.agonist.training.BioScopeCorpus.GoldSentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code agonist train assertion}. */
@Command(
        name = "assertion",
        description = "The model of cues of negation and speculation and of their scopes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Learns from nine tenths of the documents; 'agonist evaluate assertion' measures on the others.",
            "The same files give the same model, byte for byte. It takes about a minute and 2 GB of memory",
            "(AGONIST_OPTS=-Xmx2g)."
        })
final class TrainAssertionCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "BioScope's XML.")
    private List<Path> files = List.of();

    @Mixin
    private ModelOutput output;

    @Override
    public Integer call() throws IOException {
        List<GoldSentence> own = new ArrayList<>();
        for (Path file : files) {
            for (GoldSentence sentence : BioScopeCorpus.read(file)) {
                if (!sentence.isHeldOut()) {
                    own.add(sentence);
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AssertionTrainer.train(own).write(bytes);
        output.write(bytes.toByteArray());
        return 0;
    }
}
