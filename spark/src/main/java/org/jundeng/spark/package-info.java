/// The programs of a list, run over a population's Parquet files on a Spark cluster.
@NullMarked
package org.jundeng.spark;

import org.jspecify.annotations.NullMarked;
