/// The list and its answers in the forms that other programs and readers use.
@NullMarked
package org.jundeng.publication;

import org.jspecify.annotations.NullMarked;
