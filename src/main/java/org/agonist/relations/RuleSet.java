package org.agonist.relations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agonist.resources.Resources;

/**
 * The rules, in the order in which they are tried, as {@code rules.txt} lists them. A block per rule:
 *
 * <pre>
 * rule active
 *   trigger active
 *   agent subject
 *   target object
 *   confidence 0.9
 *   example Imatinib inhibits ABL1.
 *   triple Imatinib | INHIBITOR | ABL1
 * </pre>
 */
public final class RuleSet {
    /** The rules that the project ships. */
    public static final String DEFAULT = "classpath:org/agonist/relations/rules.txt";

    private final List<Rule> rules;

    private RuleSet(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules in order. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Loads rules.
     *
     * @throws IOException if nothing is there or a line is not as described; the message names the line
     */
    public static RuleSet load(String location) throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new StringReader(Resources.text(location)))) {
            Block block = null;
            int number = 0;
            String line;
            while ((line = lines.readLine()) != null) {
                number++;
                String content = line.strip();
                if (content.isEmpty() || content.startsWith("#")) {
                    continue;
                }
                int space = content.indexOf(' ');
                String key = space < 0 ? content : content.substring(0, space);
                String value = space < 0 ? "" : content.substring(space + 1).strip();
                String where = location + ":" + number;
                if (key.equals("rule")) {
                    if (block != null) {
                        rules.add(block.rule());
                    }
                    block = new Block(value, where);
                } else if (block == null) {
                    throw new IOException(where + ": expected 'rule NAME' but found [" + content + "]");
                } else {
                    block.add(key, value, where);
                }
            }
            if (block != null) {
                rules.add(block.rule());
            }
        }
        return new RuleSet(rules);
    }

    private static final class Block {
        private final String name;
        private final String where;
        private Rule.Use use = Rule.Use.ACTIVE;
        private Rule.AgentPlace agent = Rule.AgentPlace.SUBJECT;
        private Rule.TargetPlace target = Rule.TargetPlace.OBJECT;
        private double confidence = -1;
        private final List<Rule.Example> examples = new ArrayList<>();
        private String sentence = "";
        private final List<String> triples = new ArrayList<>();

        Block(String name, String where) {
            this.name = name;
            this.where = where;
        }

        void add(String key, String value, String line) throws IOException {
            try {
                switch (key) {
                    case "trigger" -> use = Rule.Use.valueOf(constant(value));
                    case "agent" -> agent = Rule.AgentPlace.valueOf(constant(value));
                    case "target" -> target = Rule.TargetPlace.valueOf(constant(value));
                    case "confidence" -> confidence = Double.parseDouble(value);
                    case "example" -> {
                        endExample();
                        sentence = value;
                    }
                    case "triple" -> triples.add(value);
                    default ->
                        throw new IOException(line
                                + ": expected one of trigger, agent, target, confidence, example, triple but found ["
                                + key + "]");
                }
            } catch (IllegalArgumentException e) {
                throw new IOException(line + ": " + key + ": not one of its values: [" + value + "]", e);
            }
        }

        private static String constant(String value) {
            return value.toUpperCase(Locale.ROOT).replace('-', '_');
        }

        private void endExample() {
            if (!sentence.isEmpty()) {
                examples.add(new Rule.Example(sentence, triples));
                triples.clear();
            }
        }

        Rule rule() throws IOException {
            endExample();
            if (confidence < 0 || confidence > 1) {
                throw new IOException(where + ": rule " + name + ": expected a confidence in [0,1]");
            }
            if (examples.isEmpty()) {
                throw new IOException(where + ": rule " + name + ": expected an example");
            }
            return new Rule(name, use, agent, target, confidence, examples);
        }
    }
}
