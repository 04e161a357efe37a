package org.jundeng.population;

/// Facts of one kind, made for a household from what is known of it already.
interface Theme {

    void write(Family family, Draw draw, Sheet sheet);
}
