package org.jundeng.kernel;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the values of a column are written in bits.
public interface Shape extends Serializable {

    /// How many planes of bits a value takes; 0 where values are not kept in planes.
    int planes();

    /// Yes or no: one plane.
    record Flag() implements Shape {
        @Override
        public int planes() {
            return 1;
        }
    }

    /// A whole number within bounds, both included, kept as its distance from the least.
    record Whole(int least, int most) implements Shape {
        public Whole {
            if (least > most) {
                throw new IllegalArgumentException(least + " > " + most);
            }
        }

        @Override
        public int planes() {
            return bits((long) most - least);
        }
    }

    /// One of a closed set of words, kept as its place in the list.
    record Choice(List<String> values) implements Shape {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public int planes() {
            return bits(values.size() - 1L);
        }
    }

    /// Some of a closed set of words: a plane for each.
    record Choices(List<String> values) implements Shape {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public int planes() {
            return values.size();
        }
    }

    /// A day as [Days] writes it.
    record Day() implements Shape {
        @Override
        public int planes() {
            return Days.BITS;
        }
    }

    /// An amount in fen; only the rows that have one take room.
    record Amount() implements Shape {
        @Override
        public int planes() {
            return 0;
        }
    }

    /// A region out of a list of six-digit codes, kept as its place in the list; only the rows that are
    /// not in the block's own region take room beyond a bit.
    record Area(List<Integer> codes) implements Shape {
        public Area {
            codes = List.copyOf(codes);
        }

        /// The place of each code.
        public Map<Integer, Integer> places() {
            Map<Integer, Integer> places = new HashMap<>();
            for (int i = 0; i < codes.size(); i++) {
                places.put(codes.get(i), i);
            }
            return places;
        }

        @Override
        public int planes() {
            return 1;
        }
    }

    private static int bits(long most) {
        return Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, most)));
    }
}
