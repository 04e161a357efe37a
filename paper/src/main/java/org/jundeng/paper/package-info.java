/// XHTML set on A4 as PDF, in a font that is carried along.
@NullMarked
package org.jundeng.paper;

import org.jspecify.annotations.NullMarked;
