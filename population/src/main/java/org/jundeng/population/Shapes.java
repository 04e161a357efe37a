package org.jundeng.population;

import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.FactType;
import org.jundeng.kernel.Shape;

/// The shape of a column for each type of fact; texts, fractions and lists of them have none.
public final class Shapes {

    private Shapes() {}

    /// @param codes the regions that an area can be, six digits each
    public static Optional<Shape> of(FactType type, List<Integer> codes) {
        return switch (type) {
            case FactType.YesNo _ -> Optional.of(new Shape.Flag());
            case FactType.Day _ -> Optional.of(new Shape.Day());
            case FactType.Whole(long least, long most, var _) -> Optional.of(new Shape.Whole((int) least, (int) most));
            case FactType.Amount _ -> Optional.of(new Shape.Amount());
            case FactType.Choice(List<String> values) -> Optional.of(new Shape.Choice(values));
            case FactType.Choices(List<String> values) -> Optional.of(new Shape.Choices(values));
            case FactType.Area _ -> Optional.of(new Shape.Area(codes));
            case FactType.Details _ -> Optional.of(new Shape.Flag());
            case FactType.DetailsList list
            when list.fields().get(list.item()) instanceof FactType.Choice(List<String> values) ->
                Optional.of(new Shape.Choices(values));
            case FactType.DetailsList _, FactType.Decimal _, FactType.Fraction _, FactType.Words _, FactType.People _ ->
                Optional.empty();
        };
    }
}
