package org.agonist.relations;

import java.util.List;

/**
 * A rule: where a trigger used in a certain way has its agent and its target.
 *
 * @param name what the output's {@code extractor} says
 * @param use how the trigger is used
 * @param agent where the agent stands
 * @param target where the target stands
 * @param confidence how often it is right, in [0,1]
 * @param examples sentences with the triples it finds in them; each runs as a test
 */
public record Rule(
        String name, Use use, AgentPlace agent, TargetPlace target, double confidence, List<Example> examples) {
    public Rule {
        examples = List.copyOf(examples);
    }

    /**
     * A sentence and what is found in it.
     *
     * @param sentence the sentence
     * @param triples each as {@code agent | MECHANISM | target}
     */
    public record Example(String sentence, List<String> triples) {
        public Example {
            triples = List.copyOf(triples);
        }
    }

    /** How a trigger is used. */
    public enum Use {
        /** A verb in the active voice: "inhibits", "to inhibit", "inhibiting". */
        ACTIVE,
        /** A participle in the passive voice: "is inhibited", "inhibited by". */
        PASSIVE,
        /** A participle of what the target does to the agent: "is metabolised by". */
        UNDERGONE,
        /** A verb whose subject is what changes: "decreased after". */
        INTRANSITIVE,
        /** A participle before a noun: "increased expression of". */
        MODIFIER,
        /** A gerund or infinitive: "targeting", "to target". */
        GERUND,
        /** A participle behind a hyphen: "-induced". */
        HYPHENED,
        /** A gerund behind a target and a hyphen: "AMPK-activating". */
        HYPHENED_GERUND,
        /** A noun for what happens: "inhibition". */
        NOUN,
        /** A noun for what the target does to the agent: "metabolism". */
        UNDERGONE_NOUN,
        /** A noun for what acts: "inhibitor". */
        AGENT_NOUN,
        /** An adjective: "selective for". */
        ADJECTIVE,
        /** A word for what an agent acts through: "through", "mediated by". */
        ROUTE,
        /** The same behind a target and a hyphen: "CB1-mediated effects of". */
        HYPHENED_ROUTE,
        /** A noun for what is acted on: "a target of". */
        TARGET_NOUN,
        /** A name that carries its target: "VEGF inhibitors". */
        CARRIER
    }

    /** Where the agent of a trigger stands. */
    public enum AgentPlace {
        /** The subject, also one that is handed on: "A was shown to inhibit", "by inhibiting". */
        SUBJECT,
        /** Behind "by", "with", "using", "after" and the like. */
        BY,
        /** Behind "of": "metabolism of A". */
        OF,
        /** Directly before: "A-mediated", "A-induced". */
        BEFORE,
        /** What brings an event about: "A causes inhibition of", "A acts through inhibition of". */
        HOLDER,
        /** What a general noun refers to: "A is an inhibitor of", "the EGFR inhibitor A". */
        REFERENT,
        /** In a phrase that opens the sentence: "After treatment with A,". */
        CONDITION,
        /** Directly behind a participle that its target stands before: "the AMPK-activating drug A". */
        FOLLOWING,
        /** Alone in brackets behind the target: "inhibition of glutaminase (A)". */
        BRACKET,
        /** Directly before, over a comma: "A, directed against". */
        MODIFIED,
        /** What brings about what is said to happen over a route: "A kills cells through", "the effect of A is mediated by". */
        EFFECT,
        /** Whose effect an event explains: "inhibition of HSP90 underlies the cytotoxicity of A". */
        EXPLAINED,
        /** The name itself. */
        ITSELF
    }

    /** Where the target of a trigger stands. */
    public enum TargetPlace {
        /** The object of a verb. */
        OBJECT,
        /** What a passive or intransitive verb says something of. */
        SUBJECT,
        /** Behind "of" or the trigger's own prepositions. */
        AFTER,
        /** Directly before: "EGFR inhibition". */
        BEFORE,
        /** Behind the agent, after the trigger's own prepositions: "binding of A to EGFR". */
        TOWARD,
        /** What a noun such as "target" is said of: "COX-2 is a target of", "targets of A are". */
        NAMED,
        /** Behind "by": "is metabolised by CYP3A4". */
        BY,
        /** In the name. */
        CARRIED
    }
}
