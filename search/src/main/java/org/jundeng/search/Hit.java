package org.jundeng.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jundeng.catalog.Service;

/// A service that was found.
///
/// @param title the whole name
/// @param snippet the part of the service's texts that says best why it was found
public record Hit(Service service, List<Fragment> title, List<Fragment> snippet) {

    private static final int LONGEST_SNIPPET = 80;
    private static final int BEFORE_MATCH = 16;
    private static final String CUT = "…";

    public Hit {
        title = List.copyOf(title);
        snippet = List.copyOf(snippet);
    }

    /// A piece of a text.
    ///
    /// @param matched whether it is what was looked for
    public record Fragment(String text, boolean matched) {}

    /// A whole text in pieces.
    static List<Fragment> whole(String text, BitSet matched) {
        return fragments(text, matched, 0, text.length());
    }

    /// A text in pieces, of a long one the part around its first match.
    static List<Fragment> part(String text, BitSet matched) {
        if (text.length() <= LONGEST_SNIPPET) {
            return whole(text, matched);
        }
        int start =
                boundary(text, Math.clamp(matched.nextSetBit(0) - BEFORE_MATCH, 0, text.length() - LONGEST_SNIPPET));
        int end = boundary(text, start + LONGEST_SNIPPET);
        List<Fragment> fragments = new ArrayList<>();
        if (start > 0) {
            fragments.add(new Fragment(CUT, false));
        }
        fragments.addAll(fragments(text, matched, start, end));
        if (end < text.length()) {
            fragments.add(new Fragment(CUT, false));
        }
        return fragments;
    }

    /// The place itself, or the one before where it is within a character.
    private static int boundary(String text, int at) {
        return at < text.length() && at > 0 && Character.isLowSurrogate(text.charAt(at))
                ? at - 1
                : Math.min(at, text.length());
    }

    private static List<Fragment> fragments(String text, BitSet matched, int start, int end) {
        List<Fragment> fragments = new ArrayList<>();
        for (int at = start; at < end; ) {
            boolean match = matched.get(at);
            int next = match ? matched.nextClearBit(at) : matched.nextSetBit(at);
            int stop = next < 0 ? end : Math.min(next, end);
            fragments.add(new Fragment(text.substring(at, stop), match));
            at = stop;
        }
        return fragments;
    }
}
