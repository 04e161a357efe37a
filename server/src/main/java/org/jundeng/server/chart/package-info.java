/// Pictures of figures: marks that a page draws as SVG, each with a sentence, its table and its files.
@NullMarked
package org.jundeng.server.chart;

import org.jspecify.annotations.NullMarked;
