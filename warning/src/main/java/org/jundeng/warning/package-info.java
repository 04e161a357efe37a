/// What figures give reason to warn of, by rules that are data; and how many planted faults the rules find.
@NullMarked
package org.jundeng.warning;

import org.jspecify.annotations.NullMarked;
