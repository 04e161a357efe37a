package org.jundeng.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads a YAML 1.2 or JSON file into a [Tree]; every fault of the file is a problem with its place.
public final class TreeReader {

    private static final int MAX_BYTES = 4_000_000;
    private static final int MAX_ALIASES = 10;
    private static final int MAX_DEPTH = 60;

    private final Problems problems;
    private final Document document;

    private TreeReader(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /// The tree of a file, or empty where the file cannot be read; the reason is added to `problems`.
    ///
    /// @param shown the name by which problems call the file
    public static Optional<Tree> read(Path path, String shown, Problems problems) {
        Position start = new Position(Document.of(shown, ""), 1, 1);
        try {
            if (Files.size(path) > MAX_BYTES) {
                problems.add(CatalogProblem.FILE_TOO_BIG, start, MAX_BYTES / 1_000_000);
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return parse(shown, text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
        } catch (NoSuchFileException e) {
            problems.add(CatalogProblem.FILE_MISSING, start);
        } catch (CharacterCodingException e) {
            problems.add(CatalogProblem.FILE_NOT_UTF8, start);
        } catch (IOException e) {
            problems.add(CatalogProblem.FILE_UNREADABLE, start, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /// The tree of a text.
    public static Optional<Tree> parse(String shown, String text, Problems problems) {
        Document document = Document.of(shown, text);
        return new TreeReader(document, problems).parse();
    }

    private Optional<Tree> parse() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(document.file())
                .setCodePointLimit(MAX_BYTES)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(document.text());
            if (root.isEmpty()) {
                problems.add(CatalogProblem.FILE_EMPTY, new Position(document, 1, 1));
                return Optional.empty();
            }
            return Optional.of(tree(root.get(), 0));
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    CatalogProblem.YAML_SYNTAX,
                    e.getProblemMark().map(this::position).orElse(new Position(document, 1, 1)),
                    String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(CatalogProblem.YAML_SYNTAX, new Position(document, 1, 1), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            problems.add(CatalogProblem.FILE_TOO_DEEP, new Position(document, 1, 1), MAX_DEPTH);
        } catch (TooDeep e) {
            problems.add(CatalogProblem.FILE_TOO_DEEP, e.at, MAX_DEPTH);
        }
        return Optional.empty();
    }

    private Tree tree(Node node, int depth) {
        Position at = node.getStartMark().map(this::position).orElse(new Position(document, 1, 1));
        if (depth > MAX_DEPTH) {
            throw new TooDeep(at);
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar, at);
            case SequenceNode sequence -> {
                List<Tree> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(tree(item, depth + 1));
                }
                yield new Tree.Sequence(items, at);
            }
            case MappingNode mapping -> mapping(mapping, at, depth);
            default -> throw new IllegalStateException("YAML node " + node.getNodeType());
        };
    }

    private Tree.Scalar scalar(ScalarNode node, Position at) {
        boolean quoted = node.getScalarStyle() != ScalarStyle.PLAIN;
        boolean plain = !quoted && document.line(at.line()).contains(node.getValue());
        return new Tree.Scalar(node.getValue(), plain, quoted, node.getTag().equals(Tag.NULL), at);
    }

    private Tree.Mapping mapping(MappingNode node, Position at, int depth) {
        SequencedMap<String, Tree> entries = new LinkedHashMap<>();
        Map<String, Position> keys = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            Position keyAt =
                    entry.getKeyNode().getStartMark().map(this::position).orElse(at);
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(CatalogProblem.WRONG_SHAPE, keyAt, "a name 名称", "a list or mapping 列表或映射");
                continue;
            }
            if (entries.containsKey(key.getValue())) {
                problems.add(CatalogProblem.DUPLICATE_KEY, keyAt, key.getValue());
                continue;
            }
            keys.put(key.getValue(), keyAt);
            entries.put(key.getValue(), tree(entry.getValueNode(), depth + 1));
        }
        return new Tree.Mapping(entries, keys, at);
    }

    private Position position(Mark mark) {
        return new Position(document, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Position at;

        TooDeep(Position at) {
            super("nested too deeply", null, false, false);
            this.at = at;
        }
    }
}
