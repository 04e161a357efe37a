/// The words everything is said in, exact and dated.
@NullMarked
package org.jundeng.vocabulary;

import org.jspecify.annotations.NullMarked;
