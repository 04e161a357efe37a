package org.jundeng.server;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// What was made and may be asked for again: what was asked for last stays, as much as there is room for.
public final class Shelf<K, V> {

    private final int bytes;
    private final ToIntFunction<V> size;
    private final LinkedHashMap<K, V> things = new LinkedHashMap<>(16, 0.75f, true);
    private int taken;

    /// @param bytes the room
    /// @param size the room that a thing takes
    public Shelf(int bytes, ToIntFunction<V> size) {
        this.bytes = bytes;
        this.size = size;
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(things.get(key));
    }

    public synchronized void put(K key, V thing) {
        V before = things.put(key, thing);
        taken += size.applyAsInt(thing) - (before == null ? 0 : size.applyAsInt(before));
        while (taken > bytes) {
            taken -= size.applyAsInt(things.pollFirstEntry().getValue());
        }
    }
}
