package org.agonist.cli;

import java.util.Map;
import java.util.Stack;
import org.agonist.relations.RelationModels;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The value of an option that may stand without one: what follows is a model if its name ends like one, else an input, as in
 * {@code --relation-model review.txt}; the shipped model is meant then.
 */
final class OptionalModel implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
            Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> information) {
        boolean attached =
                !String.valueOf(information.getOrDefault("separator", "")).isBlank();
        boolean given = attached
                || !arguments.isEmpty()
                        && (arguments.peek().endsWith(".onnx")
                                || arguments.peek().endsWith(".bin"));
        if (!given) {
            option.setValue(RelationModels.DEFAULT);
        }
        return !given;
    }
}
