package org.agonist.writers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.TypeSystemUtil;
import org.apache.uima.util.XMLSerializer;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * The whole CAS as XMI, UIMA's own format, to be read back with the type system that goes with it. A character that XML cannot
 * hold is replaced, one for one.
 */
public final class XmiFormat {
    /** How the file of a document ends. */
    public static final String ENDING = ".xmi";

    /** The file beside them that holds the types. */
    public static final String TYPE_SYSTEM_NAME = "TypeSystem.xml";

    private XmiFormat() {}

    /** A CAS with all that it holds. */
    public static String document(JCas cas) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XmiCasSerializer serializer = new XmiCasSerializer(cas.getTypeSystem());
            serializer.serialize(cas.getCas(), new Validating(new XMLSerializer(out, false).getContentHandler()));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The types of a CAS, as a descriptor. */
    public static String typeSystem(JCas cas) {
        StringWriter out = new StringWriter();
        try {
            TypeSystemUtil.typeSystem2TypeSystemDescription(cas.getTypeSystem()).toXML(out);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Replaces what XML cannot hold before the serializer refuses it. */
    private static final class Validating extends XMLFilterImpl {
        Validating(ContentHandler handler) {
            setContentHandler(handler);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            AttributesImpl valid = new AttributesImpl(attributes);
            for (int i = 0; i < valid.getLength(); i++) {
                valid.setValue(i, XmlText.valid(valid.getValue(i)));
            }
            super.startElement(uri, localName, name, valid);
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            char[] valid = XmlText.valid(new String(text, start, length)).toCharArray();
            super.characters(valid, 0, valid.length);
        }
    }
}
