/// Finds services by the words that people use.
@NullMarked
package org.jundeng.search;

import org.jspecify.annotations.NullMarked;
