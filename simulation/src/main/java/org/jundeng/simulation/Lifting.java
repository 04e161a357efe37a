package org.jundeng.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jundeng.kernel.Areas;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Quantities;
import org.jundeng.kernel.Quantity;

/// What a household's term comes to for each of its members.
record Lifting(Compiler compiler) {

    Term lifted(Term term) {
        Circuit circuit = compiler.circuit();
        return switch (term) {
            case Term.Known known -> known;
            case Term.ByArea area -> new Term.ByArea(lifted(area.places()), area.values(), area.provincial());
            case Term.Condition(Truth truth) ->
                new Term.Condition(compiler.logic().spread(truth));
            case Term.Number(Quantity quantity, List<Wire> used) ->
                new Term.Number(new Quantities.OfHousehold(quantity), used);
            case Term.Whole(List<Wire> planes, int least, Wire nothing, Wire unknown) ->
                new Term.Whole(spread(planes), least, circuit.spread(nothing), circuit.spread(unknown));
            case Term.Day day -> day(day);
            case Term.Moved(Term.Day day, var by) -> new Term.Moved(day(day), by);
            case Term.Lasting(Term.Day day, int to) -> new Term.Lasting(day(day), to);
            case Term.Years(Term.Day day, int to) -> new Term.Years(day(day), to);
            case Term.Word(var is, Wire nothing, Wire unknown) ->
                new Term.Word(spread(is), circuit.spread(nothing), circuit.spread(unknown));
            case Term.Words(var has, Wire unknown) -> new Term.Words(spread(has), circuit.spread(unknown));
            case Term.Region(Places places) -> new Term.Region(lifted(places));
            case Term.Details(Subject subject, var fact, Level _) -> new Term.Details(subject, fact, Level.PERSON);
            case Term.Things(Subject subject, var fact, Level _) -> new Term.Things(subject, fact, Level.PERSON);
            case Term.Thing(Term.Things things, String item) ->
                new Term.Thing(new Term.Things(things.subject(), things.fact(), Level.PERSON), item);
            case Term.Members members -> members;
            case Term.Member member -> member;
            case Term.Everybody(Quantity number) -> new Term.Everybody(new Quantities.OfHousehold(number));
        };
    }

    private Term.Day day(Term.Day day) {
        Circuit circuit = compiler.circuit();
        return new Term.Day(spread(day.planes()), circuit.spread(day.nothing()), circuit.spread(day.unknown()));
    }

    private List<Wire> spread(List<Wire> wires) {
        List<Wire> spread = new ArrayList<>();
        wires.forEach(wire -> spread.add(compiler.circuit().spread(wire)));
        return spread;
    }

    private SequencedMap<String, Wire> spread(SequencedMap<String, Wire> wires) {
        SequencedMap<String, Wire> spread = new LinkedHashMap<>();
        wires.forEach((word, wire) -> spread.put(word, compiler.circuit().spread(wire)));
        return spread;
    }

    private Places lifted(Places places) {
        if (places.level() == Level.PERSON) {
            return places;
        }
        Areas above =
                new Areas(-1, places.areas().own(), new int[0], places.areas().ownPlaces());
        return new Places(
                compiler.circuit(),
                above,
                Level.PERSON,
                places.classes(),
                compiler.circuit().spread(places.home()));
    }
}
