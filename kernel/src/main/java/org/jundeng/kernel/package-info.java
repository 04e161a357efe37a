/// People and households as columns of bits, and the programs that run over them.
@NullMarked
package org.jundeng.kernel;

import org.jspecify.annotations.NullMarked;
