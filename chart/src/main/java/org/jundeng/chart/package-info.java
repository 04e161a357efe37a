/// Pictures of figures: marks that a page or a sheet of paper draws as SVG, with a sentence and a table.
@NullMarked
package org.jundeng.chart;

import org.jspecify.annotations.NullMarked;
