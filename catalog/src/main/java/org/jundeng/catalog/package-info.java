/// standards/ read into an immutable Catalog, or every problem.
@NullMarked
package org.jundeng.catalog;

import org.jspecify.annotations.NullMarked;
