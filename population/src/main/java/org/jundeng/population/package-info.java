/// People and households as columns: made from a census, or read from files.
@NullMarked
package org.jundeng.population;

import org.jspecify.annotations.NullMarked;
