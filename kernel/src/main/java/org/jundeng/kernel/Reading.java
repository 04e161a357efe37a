package org.jundeng.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/// What a program works out of one service, read for persons or for households.
///
/// @param service its number in the list
/// @param level whose rows the planes are of
/// @param kind what of the service is read
/// @param entitled the register of the rows that are granted something
/// @param undetermined the register of the rows that are granted nothing, and could be were more known
public record Reading(int service, Level level, Kind kind, int entitled, int undetermined, List<Grant> grants)
        implements Serializable {

    public Reading {
        grants = List.copyOf(grants);
    }

    /// What of a service is read.
    public enum Kind {
        /// What is due to persons, or to households.
        SERVICE,
        /// What is due to persons who are read as households of one.
        ALONE,
        /// What employers and persons pay in for a person each month.
        CONTRIBUTION
    }

    /// What is granted: a benefit, or one tier of it.
    ///
    /// @param benefit its place in the service
    /// @param tier its place in the benefit; 0 where there is no tier
    /// @param to the register of the rows that are granted it
    /// @param bands the amounts where they are the same for many rows; together they cover all rows of `to`
    /// @param amount the amount of each row otherwise, in fen; empty with bands, and where there is no money
    public record Grant(int benefit, int tier, int to, List<Band> bands, Optional<Quantity> amount)
            implements Serializable {

        public Grant {
            bands = List.copyOf(bands);
        }

        /// Whether it is money.
        public boolean money() {
            return amount.isPresent() || !bands.isEmpty();
        }

        private Object writeReplace() {
            return new Written(benefit, tier, to, bands, amount.stream().toList());
        }

        /// A grant as it is serialised, which an [Optional] is not.
        private record Written(int benefit, int tier, int to, List<Band> bands, List<Quantity> amounts)
                implements Serializable {

            private Object readResolve() {
                return new Grant(benefit, tier, to, bands, amounts.stream().findFirst());
            }
        }
    }

    /// An amount that all rows of a plane have.
    ///
    /// @param rows the register of the plane
    /// @param local how much of it a region has set above the list's own standard
    public record Band(int rows, long fen, long local) implements Serializable {}
}
