package org.jundeng.entitlement;

import org.jundeng.catalog.Fact;
import org.jundeng.expression.Value;

/// A single change that would turn a refusal: were the fact `then` and not `now`, the service would be due.
///
/// @param fact whose fact, and which
/// @param outcome the finding after the change
public record Counterfactual(MissingFact fact, Fact changed, Value now, Value then, Finding outcome) {

    /// Whether a person may be told to bring it about; age, illness and income may not.
    public boolean advisable() {
        return changed.actionable();
    }
}
