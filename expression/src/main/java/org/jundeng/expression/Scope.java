package org.jundeng.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The names that an expression may use, and their types.
///
/// In a closed scope an undeclared name is a problem and types are checked. In an open one, an
/// undeclared name is null and only the syntax is checked.
public final class Scope {

    private final Map<String, Type> names;
    private final Map<String, Type> types;
    private final boolean open;
    private final Names words;
    private final Names members;

    private Scope(Map<String, Type> names, Map<String, Type> types, boolean open) {
        this.names = new LinkedHashMap<>(names);
        this.types = Map.copyOf(types);
        this.open = open;
        SortedSet<String> members = new TreeSet<>(Names.PROPERTIES);
        names.values().forEach(type -> members(type, members));
        this.words = Names.of(this.names.keySet());
        this.members = Names.of(members);
    }

    /// A closed scope.
    public static Scope of(Map<String, Type> names) {
        return new Scope(names, Map.of(), false);
    }

    /// An open scope that knows some names, and some types by name.
    public static Scope open(Map<String, Type> names, Map<String, Type> types) {
        return new Scope(names, types, true);
    }

    Map<String, Type> types() {
        return types;
    }

    Map<String, Type> names() {
        return names;
    }

    boolean isOpen() {
        return open;
    }

    /// The declared names.
    Names words() {
        return words;
    }

    /// The names of members of what is declared, and of properties.
    Names members() {
        return members;
    }

    private static void members(Type type, SortedSet<String> members) {
        switch (type) {
            case Type.ListOf(Type item) -> members(item, members);
            case Type.RangeOf(Type end) -> members(end, members);
            case Type.ContextOf(var entries) -> {
                members.addAll(entries.keySet());
                entries.values().forEach(each -> members(each, members));
            }
            case Type.Basic _, Type.EnumOf _, Type.FunctionOf _ -> {}
        }
    }
}
