package org.jundeng.spark;

import java.util.List;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;

/// Takes the cells of one column of a Parquet file, row by row.
abstract class Cell extends PrimitiveConverter {

    private final String header;
    private final List<PrimitiveType.PrimitiveTypeName> types;
    private int row;

    Cell(String header, PrimitiveType.PrimitiveTypeName... types) {
        this.header = header;
        this.types = List.of(types);
    }

    final String header() {
        return header;
    }

    /// Whether the column of a file is of a type that this reads.
    boolean reads(PrimitiveType type) {
        return types.contains(type.getPrimitiveTypeName());
    }

    /// The row of the cell that is read, from 0 in what is being filled.
    final int row() {
        return row;
    }

    /// Takes so many cells, for the rows from `from` on.
    final void take(ColumnReader column, int from, int count) {
        int stated = column.getDescriptor().getMaxDefinitionLevel();
        for (row = from; row < from + count; row++) {
            if (column.getCurrentDefinitionLevel() == stated) {
                column.writeCurrentValueToConverter();
            } else {
                empty();
            }
            column.consume();
        }
    }

    /// The cell of [#row] is empty.
    abstract void empty();
}
