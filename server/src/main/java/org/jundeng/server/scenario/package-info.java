/// What a change of the list would cost, tried on a sample of synthetic people.
@NullMarked
package org.jundeng.server.scenario;

import org.jspecify.annotations.NullMarked;
