package org.jundeng.entitlement;

import java.util.List;
import org.jundeng.catalog.Fact;

/// What to ask next: the fact that can change the most undecided findings.
///
/// @param fact whose field of the form, and which
/// @param decides the numbers of the undecided services that an answer can change, ascending; where none is undecided,
/// of those due to which it can add
/// @param together further facts of the same page that can change a finding, this one first
public record Question(MissingFact fact, Fact asked, List<Integer> decides, List<MissingFact> together) {

    public Question {
        decides = List.copyOf(decides);
        together = List.copyOf(together);
    }
}
