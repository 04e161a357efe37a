package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jundeng.chart.Mark.Anchor;

/// Schematic shapes of county units, for portals whose map is approved.
///
/// @param ways as SVG has them, by code of the unit
public record Shapes(double width, double height, Map<Integer, String> ways) {

    private static final double LEGEND = 90;

    public Shapes {
        ways = Map.copyOf(ways);
    }

    /// Reads a line `# size WIDTH HEIGHT` and lines `codes,way`, the codes separated by semicolons.
    public static Shapes read(String table) {
        double[] size = {0, 0};
        Map<Integer, String> ways = new TreeMap<>();
        table.lines().forEach(line -> {
            if (line.startsWith("# size ")) {
                String[] parts = line.split(" ");
                size[0] = Double.parseDouble(parts[2]);
                size[1] = Double.parseDouble(parts[3]) + LEGEND;
            } else if (!line.startsWith("#") && !line.startsWith("codes")) {
                int comma = line.indexOf(',');
                for (String code : line.substring(0, comma).split(";")) {
                    ways.put(Integer.parseInt(code), line.substring(comma + 1));
                }
            }
        });
        return new Shapes(size[0], size[1], ways);
    }

    /// The shapes of a map's places in its classes, its legend, and the number of the approval.
    public List<Mark> marks(TileMap map, String missing, String approval) {
        List<Mark> marks = new ArrayList<>();
        for (TileMap.Place place : map.places()) {
            String way = ways.get(place.code());
            if (way != null) {
                marks.add(new Mark.Way(way, "shape " + map.look(place)));
            }
        }
        map.legend(height - LEGEND + 24, width, missing, marks);
        marks.add(new Mark.Words(width / 2, height - 12, approval, Anchor.MIDDLE, "tick"));
        return List.copyOf(marks);
    }
}
