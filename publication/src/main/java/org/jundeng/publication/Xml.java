package org.jundeng.publication;

import java.io.StringWriter;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document being written, element by element; indented where an element has no text of its own.
final class Xml {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;
    private boolean justOpened;

    private Xml() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A file of its own.
    static Xml file() {
        Xml xml = new Xml();
        return xml.step(() -> xml.out.writeStartDocument("UTF-8", "1.0"));
    }

    /// A part that may stand within a page.
    static Xml part() {
        return new Xml();
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    private Xml step(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /// Begins an element whose namespace holds for all within it.
    Xml open(String name, String namespace) {
        return open(name).step(() -> out.writeDefaultNamespace(namespace));
    }

    Xml open(String name) {
        return step(() -> {
            indent();
            out.writeStartElement(name);
            depth++;
            justOpened = true;
        });
    }

    /// Gives the element just begun an attribute.
    Xml with(String attribute, String value) {
        return step(() -> out.writeAttribute(attribute, sayable(value)));
    }

    /// Writes an element that has only text.
    Xml text(String name, String text) {
        return open(name).of(text);
    }

    Xml text(String name, LocalDate day) {
        return text(name, day.toString());
    }

    /// Fills the element just begun with text and ends it.
    Xml of(String text) {
        return step(() -> {
            out.writeCharacters(sayable(text));
            out.writeEndElement();
            depth--;
            justOpened = false;
        });
    }

    Xml close() {
        return step(() -> {
            depth--;
            if (!justOpened) {
                indent();
            }
            out.writeEndElement();
            justOpened = false;
        });
    }

    /// The text of the whole document.
    String end() {
        step(() -> {
            out.writeEndDocument();
            out.close();
        });
        return written.append("\n").toString().stripLeading();
    }

    private void indent() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    /// The text without characters that XML has no way to write.
    private static String sayable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
