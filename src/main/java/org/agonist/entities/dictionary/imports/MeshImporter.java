package org.agonist.entities.dictionary.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.agonist.entities.dictionary.DictionaryException;
import org.agonist.entities.dictionary.Entry;
import org.agonist.vocabulary.EntityKind;

/**
 * MeSH descriptors and supplementary records: XML, ASCII ({@code *NEWRECORD}) or a table of identifier, label and synonyms.
 *
 * <p>What a record is follows from its place in the tree: D is a chemical, G a process; others are left out where the tree is
 * known. A supplementary record of class 1 is a chemical; those of other classes are left out.
 */
final class MeshImporter {
    private MeshImporter() {}

    static void read(List<Path> files, Consumer<Entry> sink) throws IOException {
        for (Path file : files) {
            String first = DrugImports.firstLine(file).strip();
            if (first.startsWith("<") || first.startsWith("\uFEFF<")) {
                xml(file, sink);
            } else if (first.startsWith("*NEWRECORD")) {
                ascii(file, sink);
            } else {
                table(file, sink);
            }
        }
    }

    private static void table(Path file, Consumer<Entry> sink) throws IOException {
        Table.headless(file, Table.plainTsv(), StandardCharsets.UTF_8).forEach(row -> {
            String id = row.required(0, "an identifier such as D000001");
            if (!isIdentifier(id)) {
                throw new DictionaryException(row.where() + ": expected an identifier such as D000001 but found [" + id
                        + "]; give MeSH as XML, ASCII or a table of identifier, label, synonyms");
            }
            sink.accept(new Names()
                    .add(row.required(1, "a label"))
                    .addAll(row.get(2), "|")
                    .entry("MESH:" + id, EntityKind.SMALL_MOLECULE, row.where()));
        });
    }

    private static boolean isIdentifier(String id) {
        return id.length() > 1
                && (id.charAt(0) == 'D' || id.charAt(0) == 'C')
                && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** One record as it is read. */
    private static final class Entity {
        private String id = "";
        private String name = "";
        private final Names names = new Names();
        private boolean chemical;
        private boolean process;
        private boolean placed;

        void tree(String number) {
            placed = true;
            chemical |= number.startsWith("D");
            process |= number.startsWith("G");
        }

        void emit(String where, Consumer<Entry> sink) {
            if (!id.isEmpty() && !name.isEmpty() && (chemical || process || !placed)) {
                EntityKind kind = process && !chemical ? EntityKind.PROCESS : EntityKind.SMALL_MOLECULE;
                sink.accept(new Names().add(name).addAll(names).entry("MESH:" + id, kind, where));
            }
        }
    }

    private static void ascii(Path file, Consumer<Entry> sink) throws IOException {
        try (BufferedReader reader = SourceFile.reader(file, StandardCharsets.UTF_8)) {
            Entity entity = new Entity();
            int number = 0;
            String line;
            while ((line = reader.readLine()) != null) {
                number++;
                String where = SourceFile.nameOf(file) + ":" + number;
                if (line.startsWith("*NEWRECORD")) {
                    entity.emit(where, sink);
                    entity = new Entity();
                    continue;
                }
                int equals = line.indexOf(" = ");
                if (line.isBlank() || equals < 0 && line.endsWith(" =")) {
                    continue;
                }
                if (equals < 0) {
                    throw new DictionaryException(where + ": expected a line such as [MH = Calcimycin] but found ["
                            + line + "]; check that the file was downloaded whole");
                }
                String value = line.substring(equals + 3).strip();
                switch (line.substring(0, equals)) {
                    case "UI" -> entity.id = value;
                    case "MH", "NM" -> entity.name = value;
                    case "MN" -> entity.tree(value);
                    case "ENTRY", "PRINT ENTRY", "SY" -> {
                        int bar = value.indexOf('|');
                        entity.names.add(bar < 0 ? value : value.substring(0, bar));
                    }
                    default -> {}
                }
            }
            entity.emit(SourceFile.nameOf(file) + ":" + number, sink);
        }
    }

    private static void xml(Path file, Consumer<Entry> sink) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = SourceFile.open(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            Deque<String> path = new ArrayDeque<>();
            StringBuilder text = new StringBuilder();
            Entity entity = new Entity();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        String name = reader.getLocalName();
                        text.setLength(0);
                        if (name.equals("DescriptorRecord") || name.equals("SupplementalRecord")) {
                            entity = new Entity();
                            String type = reader.getAttributeValue(null, "SCRClass");
                            if (type != null) {
                                entity.tree(type.equals("1") ? "D" : "?");
                            }
                        }
                        path.push(name);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        String name = path.pop();
                        String parent = path.isEmpty() ? "" : path.peek();
                        String value = text.toString().strip();
                        if (parent.endsWith("Record") && name.endsWith("UI")) {
                            entity.id = value;
                        } else if (name.equals("String")
                                && (parent.equals("DescriptorName") || parent.equals("SupplementalRecordName"))
                                && path.size() == 3) {
                            entity.name = value;
                        } else if (name.equals("String") && parent.equals("Term")) {
                            entity.names.add(value);
                        } else if (name.equals("TreeNumber")) {
                            entity.tree(value);
                        } else if (name.endsWith("Record") && path.size() == 1) {
                            entity.emit(
                                    SourceFile.nameOf(file) + ":"
                                            + reader.getLocation().getLineNumber(),
                                    sink);
                        }
                        text.setLength(0);
                    }
                    default -> {}
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new DictionaryException(
                    SourceFile.nameOf(file) + ":" + e.getLocation().getLineNumber()
                            + ": expected well-formed XML but found: "
                            + String.valueOf(e.getMessage()).replace('\n', ' ')
                            + "; check that the file was downloaded whole",
                    e);
        }
    }
}
