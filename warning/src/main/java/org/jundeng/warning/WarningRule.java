package org.jundeng.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Rule;

/// When to warn, of what, whom to ask, and until when an answer is due.
///
/// @param id stable and unique, such as `E-RANGE`
/// @param group A to G
/// @param levels the condition of each level that it has, the most urgent first
/// @param stays while this holds, a warning that was given goes on, though no level's condition holds any more;
/// empty
/// where it ends at once
/// @param evidence what is said, with `{figures}`
/// @param days working days within which the owner is to answer
/// @param basis on what the rule and its numbers rest
/// @param hides the rules that say nothing more where this one warns of the same
public record WarningRule(
        String id,
        String group,
        Subject subject,
        Bilingual name,
        SequencedMap<Level, Rule> levels,
        Optional<Rule> stays,
        Bilingual evidence,
        String owner,
        int days,
        String basis,
        List<String> hides) {

    public WarningRule {
        levels = new LinkedHashMap<>(levels);
        hides = List.copyOf(hides);
    }
}
