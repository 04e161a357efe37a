/// Who pays what a list costs, and who can afford it.
@NullMarked
package org.jundeng.fiscal;

import org.jspecify.annotations.NullMarked;
