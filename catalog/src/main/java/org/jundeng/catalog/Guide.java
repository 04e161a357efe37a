package org.jundeng.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jundeng.vocabulary.Period;

/// What one place publishes on how to get one service (办事指南): what only the place can know.
///
/// @param region the county or city that publishes it
/// @param elements what it says, by element; what it does not say is absent
/// @param source where it was published
public record Guide(
        int service,
        String region,
        Period period,
        Map<Element, List<String>> elements,
        String publishedBy,
        String source,
        Position at) {

    public Guide {
        elements = Map.copyOf(elements);
    }

    /// An element that a guide must have and that no provincial list can give.
    ///
    /// Source: the elements of a service guide by GB/T 36114-2018, less those that the list itself gives.
    public enum Element {
        MATERIALS,
        STEPS,
        CHANNELS,
        PLACE,
        HOURS,
        PHONE,
        LEGAL_DAYS,
        PROMISED_DAYS,
        VISITS,
        FEE,
        RESULT,
        COMPLAINT,
        APPEAL;

        /// The word of the files.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a guide says on an element; empty where it says nothing.
    public List<String> element(Element element) {
        return elements.getOrDefault(element, List.of());
    }

    /// The guides of a file, each for one service.
    static List<Guide> read(Form form, String province, Map<Integer, Service> services) {
        Problems problems = form.problems();
        Period period = ParameterReader.period(form);
        form.text("region");
        String region = RegionReader.read(form, province, period.from());
        String publishedBy = form.text("published_by");
        String source = form.text("source");
        List<Guide> guides = new ArrayList<>();
        for (Form written : form.forms("guides")) {
            try (written) {
                int service = written.whole("service");
                if (!services.containsKey(service)) {
                    problems.add(
                            CatalogProblem.UNKNOWN_REFERENCE,
                            written.at("service"),
                            String.valueOf(service),
                            "1–" + services.size());
                }
                Map<Element, List<String>> elements = new EnumMap<>(Element.class);
                for (Element element : Element.values()) {
                    List<String> texts = written.texts(element.word());
                    if (!texts.isEmpty()) {
                        elements.put(element, texts);
                    }
                }
                days(written, problems);
                guides.add(new Guide(service, region, period, elements, publishedBy, source, written.at()));
            }
        }
        return guides;
    }

    /// Limits are whole days, and what is promised is not longer than what the law allows.
    private static void days(Form form, Problems problems) {
        boolean both = form.has(Element.LEGAL_DAYS.word()) && form.has(Element.PROMISED_DAYS.word());
        int legal = form.has(Element.LEGAL_DAYS.word()) ? form.whole(Element.LEGAL_DAYS.word()) : 0;
        int promised = form.has(Element.PROMISED_DAYS.word()) ? form.whole(Element.PROMISED_DAYS.word()) : 0;
        if (both && promised > legal) {
            problems.add(CatalogProblem.PROMISED_TOO_LATE, form.at(Element.PROMISED_DAYS.word()), promised, legal);
        }
    }
}
