/// Pages as PDF: set on A4 from XHTML, with a font of their own, a few at a time.
@NullMarked
package org.jundeng.server.pdf;

import org.jspecify.annotations.NullMarked;
