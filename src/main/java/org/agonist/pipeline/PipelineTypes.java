package org.agonist.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agonist.resources.Resources;
import org.apache.ctakes.typesystem.type.refsem.UmlsConcept;
import org.apache.ctakes.typesystem.type.relation.RelationArgument;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.ctakes.typesystem.type.syntax.NewlineToken;
import org.apache.ctakes.typesystem.type.syntax.NumToken;
import org.apache.ctakes.typesystem.type.syntax.PunctuationToken;
import org.apache.ctakes.typesystem.type.syntax.SymbolToken;
import org.apache.ctakes.typesystem.type.syntax.WordToken;
import org.apache.ctakes.typesystem.type.textspan.Paragraph;
import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.xml.sax.SAXException;

/**
 * The types that a CAS of our own needs: this project's and, of the 270 of cTAKES, the two dozen that they are made of.
 * They are chosen when the project is built, since reading and committing all took a fifth of a short run. A host's CAS has
 * the whole type system.
 */
final class PipelineTypes {
    private static final String LOCATION = "classpath:org/agonist/pipeline/types.xml";

    private static final String OURS = "org.agonist.";

    /** What the annotators make beside their own types. */
    private static final List<String> ROOTS = List.of(
            DocumentID._TypeName,
            NewlineToken._TypeName,
            NumToken._TypeName,
            Paragraph._TypeName,
            PunctuationToken._TypeName,
            RelationArgument._TypeName,
            Segment._TypeName,
            Sentence._TypeName,
            SymbolToken._TypeName,
            UmlsConcept._TypeName,
            WordToken._TypeName);

    private PipelineTypes() {}

    /** Takes the file to write. */
    public static void main(String[] arguments) throws UIMAException, IOException, SAXException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            needed(TypeSystemDescriptionFactory.createTypeSystemDescription()).toXML(out);
        }
    }

    /** The needed types, as they were chosen when the project was built. */
    static TypeSystemDescription description() throws UIMAException {
        try (InputStream stream = Resources.open(LOCATION)) {
            return UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(stream, null));
        } catch (IOException e) {
            throw new IllegalStateException(
                    LOCATION + ": expected a type system, made by the build; build the jar anew", e);
        }
    }

    /** Those types of a type system that ours are made of: their supertypes, and the types of their features. */
    static TypeSystemDescription needed(TypeSystemDescription all) throws UIMAException {
        all.resolveImports();
        Map<String, TypeDescription> types =
                Arrays.stream(all.getTypes()).collect(Collectors.toMap(TypeDescription::getName, Function.identity()));
        Deque<String> open = new ArrayDeque<>(ROOTS);
        types.keySet().stream().filter(name -> name.startsWith(OURS)).forEach(open::add);
        Map<String, TypeDescription> needed = new TreeMap<>();
        while (!open.isEmpty()) {
            TypeDescription type = types.get(open.remove());
            // UIMA's own types are in every type system and described in none.
            if (type == null || needed.put(type.getName(), type) != null) {
                continue;
            }
            open.add(type.getSupertypeName());
            for (FeatureDescription feature : type.getFeatures()) {
                open.add(feature.getRangeTypeName());
                if (feature.getElementType() != null) {
                    open.add(feature.getElementType());
                }
            }
        }
        TypeSystemDescription chosen =
                UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        chosen.setTypes(needed.values().toArray(TypeDescription[]::new));
        return chosen;
    }
}
