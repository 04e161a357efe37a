/// The portal: pages, API and open data. It shows what the list says; nothing is decided here.
@NullMarked
package org.jundeng.server;

import org.jspecify.annotations.NullMarked;
