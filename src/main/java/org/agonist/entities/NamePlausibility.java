package org.agonist.entities;

import java.util.Locale;
import java.util.Set;
import org.agonist.entities.recogniser.SpanKind;
import org.agonist.text.Span;

/**
 * Tells names from what a recogniser trained on abstracts also finds: residues (<em>Ser473</em>, <em>Y1068</em>), mutations
 * (<em>T790M</em>), words for a whole sort of thing (<em>kinase</em>, <em>amino acid</em>), cell lines, units.
 */
final class NamePlausibility {
    private static final Set<String> GENERIC = Set.of(
            "acid",
            "acids",
            "agent",
            "agents",
            "agonist",
            "agonists",
            "alcohol",
            "alcohols",
            "alkaloid",
            "alkaloids",
            "amine",
            "amines",
            "amino acid",
            "amino acids",
            "analog",
            "analogs",
            "analogue",
            "analogues",
            "antagonist",
            "antagonists",
            "antibiotic",
            "antibiotics",
            "antibodies",
            "antibody",
            "antigen",
            "antigens",
            "antioxidant",
            "antioxidants",
            "atp",
            "amp",
            "adp",
            "gtp",
            "gdp",
            "base",
            "bases",
            "carbohydrate",
            "carbohydrates",
            "carbon",
            "cation",
            "cations",
            "channel",
            "channels",
            "chemokine",
            "chemokines",
            "compound",
            "compounds",
            "cytokine",
            "cytokines",
            "dna",
            "drug",
            "drugs",
            "enzyme",
            "enzymes",
            "ester",
            "esters",
            "factor",
            "factors",
            "fatty acid",
            "fatty acids",
            "free radicals",
            "gene",
            "genes",
            "growth factor",
            "growth factors",
            "heparin-like",
            "hormone",
            "hormones",
            "hydrogen",
            "hydroxyl",
            "inhibitor",
            "inhibitors",
            "ion",
            "ions",
            "kinase",
            "kinases",
            "ligand",
            "ligands",
            "lipid",
            "lipids",
            "metabolite",
            "metabolites",
            "metal",
            "metals",
            "methyl",
            "molecule",
            "molecules",
            "mrna",
            "neurotransmitter",
            "nitrogen",
            "nucleoside",
            "nucleosides",
            "nucleotide",
            "nucleotides",
            "oxygen",
            "peptide",
            "peptides",
            "phosphatase",
            "phosphatases",
            "phosphate",
            "phospho",
            "phospholipid",
            "phospholipids",
            "polymer",
            "polymers",
            "polypeptide",
            "protease",
            "proteases",
            "protein",
            "proteins",
            "protein kinase",
            "protein kinases",
            "proton",
            "reactive oxygen species",
            "receptor",
            "receptors",
            "residue",
            "residues",
            "rna",
            "ros",
            "salt",
            "salts",
            "serine",
            "signal",
            "steroid",
            "steroids",
            "sterol",
            "sterols",
            "subunit",
            "subunits",
            "sugar",
            "sugars",
            "sulfur",
            "thiol",
            "thiols",
            "threonine",
            "transcription factor",
            "transcription factors",
            "transporter",
            "transporters",
            "tyrosine",
            "tyrosine kinase",
            "tyrosine kinases",
            "water",
            "serine/threonine",
            "small molecule",
            "small molecules",
            "natural product",
            "natural products",
            "secondary metabolites",
            "receptor tyrosine kinase",
            "receptor tyrosine kinases",
            "histone",
            "histones",
            "antitumor",
            "phenolic",
            "phenol",
            "phenols",
            "lysine",
            "arginine",
            "alanine",
            "glycine",
            "proline",
            "cysteine",
            "histidine",
            "methionine",
            "leucine",
            "isoleucine",
            "valine",
            "asparagine",
            "aspartate",
            "glutamine",
            "phenylalanine",
            "tryptophan",
            "hyaluronic",
            "carboxyl",
            "amide",
            "amino");
    private static final Set<String> RESIDUES = Set.of(
            "ala",
            "arg",
            "asn",
            "asp",
            "cys",
            "gln",
            "glu",
            "gly",
            "his",
            "ile",
            "leu",
            "lys",
            "met",
            "phe",
            "pro",
            "ser",
            "thr",
            "trp",
            "tyr",
            "val",
            "serine",
            "threonine",
            "tyrosine",
            "lysine",
            "cysteine",
            "histidine",
            "arginine");
    private static final Set<String> UNITS = Set.of(
            "mg", "kg", "ng", "ml", "dl", "mm", "nm", "pm", "mol", "mmol", "nmol", "ph", "ci", "auc", "ic50", "ec50",
            "ki", "kd", "h", "sd");
    private static final Set<String> CELL_LINES = Set.of(
            "hela",
            "a549",
            "mcf7",
            "hepg2",
            "hek293",
            "hek293t",
            "u937",
            "hl60",
            "jurkat",
            "k562",
            "pc3",
            "lncap",
            "du145",
            "t47d",
            "skbr3",
            "mdamb231",
            "hct116",
            "ht29",
            "caco2",
            "pc12",
            "nih3t3",
            "cho",
            "cos7",
            "raw2647",
            "huvec",
            "huvecs",
            "sh-sy5y",
            "u87",
            "u2os",
            "h1299",
            "h460",
            "panc1",
            "thp1",
            "4t1",
            "b16",
            "shsy5y",
            "u251",
            "a431",
            "sw480",
            "b16f10",
            "aspc1");
    private static final Set<String> NOT_BEFORE = Set.of(
            "cell", "cells", "tumor", "tumors", "tumour", "tumours", "xenograft", "xenografts", "mice", "patients");

    private NamePlausibility() {}

    /** Whether a span may be the name of one substance or gene. */
    static boolean isName(CharSequence text, Span place, SpanKind kind) {
        if (place.length() < 2) {
            return false;
        }
        String name = place.of(text);
        String lower = name.toLowerCase(Locale.ROOT);
        return !GENERIC.contains(lower)
                && !UNITS.contains(lower)
                && !CELL_LINES.contains(withoutHyphens(lower))
                && !isResidue(lower)
                && !isMutation(name)
                && !(kind == SpanKind.CHEMICAL && (isIon(name) || isAdjective(name)))
                && !(lower.startsWith("inflammatory") && isAfterHyphen(text, place.begin()))
                && !NOT_BEFORE.contains(wordAfter(text, place.end()));
    }

    /** "Ca2+", "Cl-": what all cells hold acts in too many ways to be an agent that is unknown otherwise. */
    private static boolean isIon(String name) {
        char last = name.charAt(name.length() - 1);
        return name.length() <= 4 && (last == '+' || last == '-');
    }

    /** "steroidal", "phenolic": says what sort of compound, names none. */
    private static boolean isAdjective(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return name.endsWith("oidal") || name.endsWith("olic") || name.endsWith("idic") || name.endsWith("atic");
    }

    private static String withoutHyphens(String name) {
        return name.indexOf('-') < 0 && name.indexOf(' ') < 0
                ? name
                : name.replace("-", "").replace(" ", "");
    }

    /** "inflammatory cytokines" in "anti-inflammatory cytokines" are what they are not. */
    private static boolean isAfterHyphen(CharSequence text, int begin) {
        return begin > 0 && text.charAt(begin - 1) == '-';
    }

    /** "ser473", "tyr-1068", "serine 15". */
    private static boolean isResidue(String lower) {
        int letters = 0;
        while (letters < lower.length() && Character.isLetter(lower.charAt(letters))) {
            letters++;
        }
        if (!RESIDUES.contains(lower.substring(0, letters))) {
            return false;
        }
        for (int i = letters; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!Character.isDigit(c) && c != '-' && c != ' ' && c != '(' && c != ')') {
                return false;
            }
        }
        return true;
    }

    /** "T790M", "V600E", "S473": an amino acid's letter, a number, perhaps another such letter. */
    private static boolean isMutation(String name) {
        int length = name.length();
        boolean substituted = Character.isUpperCase(name.charAt(length - 1));
        char first = name.charAt(0);
        boolean phosphorylated = first == 'S' || first == 'T' || first == 'Y';
        int digits = length - (substituted ? 2 : 1);
        if (!Character.isUpperCase(first)
                || digits < 2
                || digits > 4
                || !(substituted || (phosphorylated && digits < 4))) {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (!Character.isDigit(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String wordAfter(CharSequence text, int offset) {
        int begin = offset;
        while (begin < text.length() && (text.charAt(begin) == ' ' || text.charAt(begin) == '-')) {
            begin++;
        }
        int end = begin;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.subSequence(begin, end).toString().toLowerCase(Locale.ROOT);
    }
}
