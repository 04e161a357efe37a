package org.jundeng.server.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Payer;

/// The money of a cost table drawn as bands from services to those who pay (Sankey).
///
/// Units: of the drawing, which is `WIDTH` wide and `HEIGHT` high.
///
/// @param services on the left, the dearest first, the small ones together
/// @param payers on the right
public record Flows(List<Node> services, List<Node> payers, List<Band> bands) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 460;

    private static final int MOST = 9;
    private static final int GAP = 8;
    private static final int LEFT = 200;
    private static final int RIGHT = 560;
    private static final int THICK = 10;

    /// A service, or a payer.
    ///
    /// @param name of a service in words, of a payer its constant's name; `""` for the small services together
    public record Node(String name, long fen, double y, double height) {

        public String at() {
            return String.format(Locale.ROOT, "%.1f", y);
        }

        public String high() {
            return String.format(Locale.ROOT, "%.1f", Math.max(1, height));
        }

        public String middle() {
            return String.format(Locale.ROOT, "%.1f", y + height / 2 + 4);
        }
    }

    /// The money from a service to a payer.
    ///
    /// @param path the outline as SVG writes it
    public record Band(Payer payer, String path) {}

    static Flows of(Trial trial) {
        Map<String, CostTable.Sum> sums = new LinkedHashMap<>();
        List<Trial.Row> rows = trial.rows().stream()
                .filter(row -> row.after().fen() > 0)
                .sorted(Comparator.comparing(row -> -row.after().fen()))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            String name = i < MOST ? rows.get(i).service().name() : "";
            sums.merge(name, rows.get(i).after(), CostTable.Sum::plus);
        }
        long all = trial.after().total().fen();
        List<Payer> paying = List.copyOf(trial.parts().keySet());
        double scale = (HEIGHT - (double) GAP * Math.max(sums.size(), paying.size())) / Math.max(1, all);
        List<Node> right = new ArrayList<>();
        Map<Payer, Double> ends = new LinkedHashMap<>();
        double y = 0;
        for (Payer payer : paying) {
            long part = trial.after().total().part(payer);
            right.add(new Node(payer.name(), part, y, part * scale));
            ends.put(payer, y);
            y += part * scale + GAP;
        }
        List<Node> left = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        double from = 0;
        for (Map.Entry<String, CostTable.Sum> service : sums.entrySet()) {
            double height = service.getValue().fen() * scale;
            left.add(new Node(service.getKey(), service.getValue().fen(), from, height));
            double at = from;
            for (Payer payer : paying) {
                double thick = service.getValue().part(payer) * scale;
                if (thick > 0) {
                    double to = ends.getOrDefault(payer, 0.0);
                    bands.add(new Band(payer, path(at, to, thick)));
                    ends.put(payer, to + thick);
                    at += thick;
                }
            }
            from += height + GAP;
        }
        return new Flows(left, right, bands);
    }

    private static String path(double from, double to, double thick) {
        int start = LEFT + THICK;
        int middle = (start + RIGHT) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %.1fC%d %.1f %d %.1f %d %.1fV%.1fC%d %.1f %d %.1f %d %.1fZ",
                start,
                from,
                middle,
                from,
                middle,
                to,
                RIGHT,
                to,
                to + thick,
                middle,
                to + thick,
                middle,
                from + thick,
                start,
                from + thick);
    }
}
