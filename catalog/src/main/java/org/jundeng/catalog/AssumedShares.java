package org.jundeng.catalog;

import java.util.List;
import java.util.SequencedMap;
import org.jundeng.catalog.Financing.Bearer;

/// How the cost of a financing is taken to be shared where the official text names who pays and not how much.
///
/// @param financing the id of the financing
/// @param by the parameter that gives a region's band, or `""` where the shares are the same everywhere
/// @param bands shares by band; of one band where they are the same everywhere
/// @param basis why these
public record AssumedShares(
        String financing, String by, SequencedMap<String, List<Bearer>> bands, String basis, Position at) {}
