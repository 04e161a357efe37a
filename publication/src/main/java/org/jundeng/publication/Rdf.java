package org.jundeng.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The parts of which JSON-LD documents are made.
final class Rdf {

    private Rdf() {}

    static final String CHINESE = "zh-Hans";
    static final String ENGLISH = "en";

    /// A thing with an address and its classes.
    static Json thing(String address, String... types) {
        return new Json().put("@id", address).put("@type", types.length == 1 ? types[0] : List.of(types));
    }

    /// A thing without an address of its own.
    static Json unnamed(String... types) {
        return new Json().put("@type", types.length == 1 ? types[0] : List.of(types));
    }

    static Json reference(String address) {
        return new Json().put("@id", address);
    }

    static Json chinese(String text) {
        return new Json().put("@value", text).put("@language", CHINESE);
    }

    /// A text in both languages; in Chinese alone where there is no English.
    static List<Json> both(String chinese, String english) {
        List<Json> texts = new ArrayList<>(List.of(chinese(chinese)));
        if (!english.isEmpty()) {
            texts.add(new Json().put("@value", english).put("@language", ENGLISH));
        }
        return texts;
    }

    static Json day(LocalDate day) {
        return new Json().put("@value", day.toString()).put("@type", "xsd:date");
    }

    static Json concept(String address, String chinese) {
        return thing(address, "skos:Concept").put("skos:prefLabel", chinese(chinese));
    }
}
