package org.jundeng.population;

import java.util.List;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Schema;

/// People in households as columns.
///
/// @param blocks whole households, in the order of counties
public record Population(Provenance provenance, Schema schema, List<Block> blocks) {

    public Population {
        blocks = List.copyOf(blocks);
    }

    public long persons() {
        return blocks.stream().mapToLong(Block::persons).sum();
    }

    public long households() {
        return blocks.stream().mapToLong(Block::households).sum();
    }

    /// The six-digit codes of the counties that people live in.
    public List<Integer> regions() {
        return blocks.stream().map(Block::region).distinct().sorted().toList();
    }
}
