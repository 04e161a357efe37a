package org.jundeng.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/* A recursive descent over the characters. There is no separate lexer: where a name ends depends
on the names that are known at that point, so that `monthly salary - 5` can be read at all.
Precedence, lowest first: or, and, comparison, + -, * /, **, unary minus, instance of, then
path, filter and call.
Source: OMG DMN 1.5, 10.3.1.2. */

/// Reads a FEEL text into nodes.
final class Parser extends Characters {

    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "function",
            "external",
            "null",
            "true",
            "false");
    private static final Set<String> AFTER_INTERVAL =
            Set.of("and", "or", "then", "else", "in", "return", "satisfies", "between", "instance");
    private static final int LONGEST_KEY = 100;

    private final Scope scope;
    private final Deque<Names> locals = new ArrayDeque<>();
    private final Names keys;
    private int depth;

    Parser(String source, Scope scope) {
        super(source);
        this.scope = scope;
        this.keys = keysBeforehand();
    }

    Node parse() {
        skip();
        if (at >= source.length()) {
            throw new Fault(ExpressionProblem.NOTHING_WRITTEN, new Span(0, 0));
        }
        Node node = expression();
        if (at < source.length()) {
            throw expected("+ - * / = < > and or in");
        }
        return node;
    }

    /// The names of entries written anywhere in the text, so that paths and filters can use those with spaces.
    private Names keysBeforehand() {
        Names keys = new Names();
        for (int colon = source.indexOf(':'); colon >= 0; colon = source.indexOf(':', colon + 1)) {
            String key = keyBefore(colon);
            if (key.indexOf(' ') > 0 && Names.isStart(key.codePointAt(0))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// What stands before a colon, in quotation marks or not, back to the sign that begins an entry or an argument.
    private String keyBefore(int colon) {
        int end = colon;
        while (end > 0 && Names.blank(source.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && source.charAt(end - 1) == '"') {
            end--;
        }
        int begin = end;
        while (begin > 0 && end - begin < LONGEST_KEY && "{,(\"".indexOf(source.charAt(begin - 1)) < 0) {
            begin--;
        }
        return source.substring(begin, end).strip().replaceAll("\\s+", " ");
    }

    // ---- textual expressions

    private Node expression() {
        atMost(++depth);
        Node node = or();
        depth--;
        return node;
    }

    private void atMost(int levels) {
        if (levels > Limits.DEPTH) {
            throw new Fault(ExpressionProblem.TOO_DEEP, new Span(at, at + 1), Limits.DEPTH);
        }
    }

    private Node or() {
        int begin = at;
        List<Node> operands = new ArrayList<>(List.of(and()));
        while (keyword("or")) {
            operands.add(and());
        }
        return operands.size() == 1 ? operands.getFirst() : new Node.Or(List.copyOf(operands), from(begin));
    }

    private Node and() {
        int begin = at;
        List<Node> operands = new ArrayList<>(List.of(comparison()));
        while (keyword("and")) {
            operands.add(comparison());
        }
        return operands.size() == 1 ? operands.getFirst() : new Node.And(List.copyOf(operands), from(begin));
    }

    private Node comparison() {
        int begin = at;
        Node left = additive();
        for (int length = 1; ; length++) {
            atMost(length);
            Optional<Node.Relation> relation = relation();
            if (relation.isPresent()) {
                left = new Node.Comparison(relation.get(), left, additive(), from(begin));
            } else if (keyword("between")) {
                Node low = additive();
                require("and");
                left = new Node.Between(left, low, additive(), from(begin));
            } else if (keyword("in")) {
                left = new Node.In(left, tests(), from(begin));
            } else {
                return left;
            }
        }
    }

    private Optional<Node.Relation> relation() {
        for (Node.Relation each : List.of(
                Node.Relation.AT_MOST,
                Node.Relation.AT_LEAST,
                Node.Relation.NOT_EQUAL,
                Node.Relation.LESS,
                Node.Relation.MORE,
                Node.Relation.EQUAL)) {
            if (sign(each.sign())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// What follows `in`: tests in brackets, or one test.
    private List<Node> tests() {
        if (!peek('(') || operandInBrackets()) {
            return List.of(test());
        }
        int begin = at;
        sign("(");
        List<Node> tests = new ArrayList<>(List.of(listItem()));
        if (sign("..")) {
            return List.of(endOfInterval(begin, false, tests.getFirst()));
        }
        while (sign(",")) {
            tests.add(listItem());
        }
        require(")");
        return tests;
    }

    /// Whether an operator or a postfix follows the bracket that opens here, so that it holds an operand, not tests.
    private boolean operandInBrackets() {
        int level = 0;
        boolean dots = false;
        for (int i = at; i < source.length(); i++) {
            char character = source.charAt(i);
            if (character == '"') {
                i = endOfText(i);
            } else if (source.startsWith("..", i)) {
                dots |= level == 1;
                i++;
            } else if (character == ',' && level == 1) {
                return false;
            } else if ("({".indexOf(character) >= 0 || character == '[' && !(dots && closesInterval(i))) {
                level++;
            } else if (")]}[".indexOf(character) >= 0 && --level == 0) {
                int next = afterBlanks(i + 1);
                return next < source.length()
                        && "+-*/.[".indexOf(source.charAt(next)) >= 0
                        && !(source.charAt(next) == '[' && closesInterval(next));
            }
        }
        return false;
    }

    /// Whether the `[` there ends `]a..b[`: nothing follows that a filter could begin with.
    private boolean closesInterval(int bracket) {
        int next = afterBlanks(bracket + 1);
        return next >= source.length()
                || "),]}=<>!+*/".indexOf(source.charAt(next)) >= 0
                || AFTER_INTERVAL.stream().anyMatch(word -> Names.end(word, source, next) >= 0);
    }

    /// One test: `< 5`, or a value, a list or a range.
    private Node test() {
        int begin = at;
        Optional<Node.Relation> relation = relation();
        if (relation.isPresent()) {
            Node end = additive();
            return new Node.Interval(relation, false, Optional.empty(), end, false, from(begin));
        }
        return additive();
    }

    private Node additive() {
        int begin = at;
        Node left = multiplicative();
        while (true) {
            if (sign("+")) {
                left = new Node.Arithmetic(Node.Arithmetic.Operator.ADD, left, multiplicative(), from(begin));
            } else if (sign("-")) {
                left = new Node.Arithmetic(Node.Arithmetic.Operator.SUBTRACT, left, multiplicative(), from(begin));
            } else {
                return left;
            }
        }
    }

    private Node multiplicative() {
        int begin = at;
        Node left = power();
        while (true) {
            if (!peekIs("**") && sign("*")) {
                left = new Node.Arithmetic(Node.Arithmetic.Operator.MULTIPLY, left, power(), from(begin));
            } else if (sign("/")) {
                left = new Node.Arithmetic(Node.Arithmetic.Operator.DIVIDE, left, power(), from(begin));
            } else {
                return left;
            }
        }
    }

    private Node power() {
        int begin = at;
        Node left = negation();
        while (sign("**")) {
            left = new Node.Arithmetic(Node.Arithmetic.Operator.POWER, left, negation(), from(begin));
        }
        return left;
    }

    private Node negation() {
        int begin = at;
        int minuses = 0;
        while (sign("-")) {
            minuses++;
        }
        Node operand = instanceOf();
        for (int i = 0; i < Math.min(minuses, 2 - minuses % 2); i++) {
            operand = new Node.Negation(operand, from(begin));
        }
        return operand;
    }

    private Node instanceOf() {
        int begin = at;
        Node operand = postfix();
        for (int length = 1; keyword("instance"); length++) {
            atMost(length);
            require("of");
            operand = new Node.InstanceOf(operand, type(), from(begin));
        }
        return operand;
    }

    // ---- path, filter, call

    private Node postfix() {
        int begin = at;
        Node node = primary();
        for (int length = 1; ; length++) {
            atMost(length);
            if (peek('.') && !peekIs("..")) {
                sign(".");
                node = new Node.Path(node, member(), from(begin));
            } else if (peek('[') && !closesInterval(at)) {
                sign("[");
                locals.push(Names.of(List.of("item")));
                Node predicate = expression();
                locals.pop();
                require("]");
                node = new Node.Filter(node, predicate, from(begin));
            } else if (peek('(')) {
                List<Node.Argument> arguments = arguments();
                node = new Node.Invocation(node, arguments, from(begin));
            } else {
                return node;
            }
        }
    }

    private String member() {
        String name = scope.members().longest(source, at);
        String key = keys.longest(source, at);
        name = key.length() > name.length() ? key : name;
        String single = identifier();
        if (!name.isEmpty() && Names.end(name, source, at) >= at + single.length()) {
            return take(name);
        }
        if (single.isEmpty()) {
            throw expected("名称 a name");
        }
        return take(single);
    }

    private List<Node.Argument> arguments() {
        require("(");
        List<Node.Argument> arguments = new ArrayList<>();
        if (sign(")")) {
            return arguments;
        }
        do {
            String name = argumentName();
            if (!arguments.isEmpty() && arguments.getFirst().name().isEmpty() != name.isEmpty()) {
                throw expected("全部按名称，或全部按位置 all by name or all by position");
            }
            arguments.add(new Node.Argument(name, expression()));
        } while (sign(","));
        require(")");
        return arguments;
    }

    /// `name:` before an argument, or `""` and nothing taken.
    private String argumentName() {
        int end = at;
        while (end < source.length()
                && (Names.isPart(source.codePointAt(end))
                        || Names.blank(source.charAt(end))
                        || source.charAt(end) == '\'')) {
            end += Character.charCount(source.codePointAt(end));
        }
        if (end == at
                || end >= source.length()
                || source.charAt(end) != ':'
                || !Names.isStart(source.codePointAt(at))) {
            return "";
        }
        String name = source.substring(at, end).strip().replaceAll("\\s+", " ");
        at = end + 1;
        skip();
        return name;
    }

    // ---- primary

    private Node primary() {
        int begin = at;
        if (at >= source.length()) {
            throw expected("表达式 an expression");
        }
        char character = source.charAt(at);
        if (character == '"') {
            return new Node.Literal(new Value.Text(text()), from(begin));
        }
        if (character == '@') {
            return literal(begin);
        }
        if (isDigit(character) || character == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1))) {
            return number(begin);
        }
        if (character == '(') {
            return bracketed(begin);
        }
        if (character == '[') {
            return listOrInterval(begin);
        }
        if (character == ']') {
            return interval(begin);
        }
        if (character == '{') {
            return context(begin);
        }
        return named(begin);
    }

    private Node literal(int begin) {
        at++;
        if (at >= source.length() || source.charAt(at) != '"') {
            throw expected("\"");
        }
        String text = text();
        return Temporal.literal(text)
                .map(value -> (Node) new Node.Literal(value, from(begin)))
                .orElseThrow(() -> new Fault(ExpressionProblem.BAD_LITERAL, from(begin), text));
    }

    private Node number(int begin) {
        String digits = digits();
        try {
            Optional<Value> value = Operators.number(new BigDecimal(digits, MathContext.DECIMAL128));
            return new Node.Literal(value.orElse(Value.NULL), from(begin));
        } catch (NumberFormatException e) {
            throw new Fault(ExpressionProblem.EXPECTED, from(begin), "数 a number", digits);
        }
    }

    /// `(a)`, `(a..b)`, or `(< a)`.
    private Node bracketed(int begin) {
        sign("(");
        Optional<Node.Relation> relation = relation();
        if (relation.isPresent()) {
            Node end = additive();
            require(")");
            return new Node.Interval(relation, false, Optional.empty(), end, false, from(begin));
        }
        Node inner = expression();
        if (sign("..")) {
            return endOfInterval(begin, false, inner);
        }
        require(")");
        return inner;
    }

    private Node listOrInterval(int begin) {
        sign("[");
        List<Node> items = new ArrayList<>();
        if (sign("]")) {
            return new Node.ListOf(List.of(), from(begin));
        }
        items.add(listItem());
        if (sign("..")) {
            return endOfInterval(begin, true, items.getFirst());
        }
        while (sign(",")) {
            items.add(listItem());
        }
        require("]");
        return new Node.ListOf(items, from(begin));
    }

    private Node listItem() {
        int begin = at;
        Optional<Node.Relation> relation = relation();
        return relation.isPresent()
                ? new Node.Interval(relation, false, Optional.empty(), additive(), false, from(begin))
                : expression();
    }

    private Node interval(int begin) {
        sign("]");
        Node start = expression();
        require("..");
        return endOfInterval(begin, false, start);
    }

    private Node endOfInterval(int begin, boolean startIncluded, Node start) {
        Node end = expression();
        boolean included = sign("]");
        if (!included && !sign(")") && !sign("[")) {
            throw expected("] ) [");
        }
        return new Node.Interval(Optional.empty(), startIncluded, Optional.of(start), end, included, from(begin));
    }

    private Node context(int begin) {
        sign("{");
        List<Node.Context.Entry> entries = new ArrayList<>();
        Names names = new Names();
        if (sign("}")) {
            return new Node.Context(List.of(), from(begin));
        }
        locals.push(names);
        do {
            int keyAt = at;
            String key = peek('"') ? text() : key();
            require(":");
            Node value = expression();
            if (names.contains(key)) {
                throw new Fault(ExpressionProblem.DUPLICATE_ENTRY, new Span(keyAt, keyAt + 1), key);
            }
            names.add(key);
            entries.add(new Node.Context.Entry(key, value));
        } while (sign(","));
        locals.pop();
        require("}");
        return new Node.Context(entries, from(begin));
    }

    private String key() {
        int end = at;
        while (end < source.length() && ":,{}[]()\"".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        String key = source.substring(at, end).strip().replaceAll("\\s+", " ");
        if (key.isEmpty() || !Names.isStart(key.codePointAt(0)) && key.codePointAt(0) < 0x1F000) {
            throw expected("名称 a name");
        }
        at = end;
        skip();
        return key;
    }

    // ---- names and words

    private Node named(int begin) {
        String local = local();
        String declared = scope.words().longest(source, at);
        String builtIn = Builtins.names().longest(source, at);
        String longest = declared.length() > local.length() ? declared : local;
        if (builtIn.length() > longest.length() && callFollows(builtIn)) {
            take(builtIn);
            return new Node.Call(builtIn, arguments(), from(begin));
        }
        String single = identifier();
        if (single.length() > longest.length() && !longest.equals(local)) {
            longest = Names.end(longest, source, at) >= at + single.length() ? longest : "";
        }
        if (!longest.isEmpty() && !RESERVED.contains(longest)) {
            take(longest);
            return new Node.Name(longest, from(begin));
        }
        return switch (single) {
            case "true" -> word(single, begin, Value.Bool.TRUE);
            case "false" -> word(single, begin, Value.Bool.FALSE);
            case "null" -> word(single, begin, Value.NULL);
            case "if" -> conditional(begin);
            case "for" -> loop(begin);
            case "some" -> quantified(begin, false);
            case "every" -> quantified(begin, true);
            case "function" -> function(begin);
            case "" -> throw expected("表达式 an expression");
            default -> undeclared(single, begin);
        };
    }

    private Node word(String word, int begin, Value value) {
        take(word);
        return new Node.Literal(value, from(begin));
    }

    private String local() {
        String longest = "";
        for (Names names : locals) {
            String name = names.longest(source, at);
            longest = name.length() > longest.length() ? name : longest;
        }
        String key = locals.isEmpty() ? "" : keys.longest(source, at);
        return key.length() > longest.length() ? key : longest;
    }

    private boolean callFollows(String name) {
        int end = Names.end(name, source, at);
        while (end < source.length() && Names.blank(source.charAt(end))) {
            end++;
        }
        return end < source.length() && source.charAt(end) == '(';
    }

    private Node undeclared(String name, int begin) {
        if (RESERVED.contains(name)) {
            throw expected("表达式 an expression");
        }
        boolean filtering = locals.stream().anyMatch(names -> names.contains("item"));
        String member = filtering ? scope.members().longest(source, at) : "";
        String taken = take(member.length() > name.length() ? member : name);
        if (!scope.isOpen() && !filtering) {
            if (peek('(')) {
                throw new Fault(
                        ExpressionProblem.UNKNOWN_FUNCTION,
                        new Span(begin, begin + taken.length()),
                        taken,
                        Builtins.nearest(taken));
            }
            throw new Fault(
                    ExpressionProblem.UNKNOWN_NAME,
                    new Span(begin, begin + taken.length()),
                    taken,
                    Nearest.of(taken, scope.names().keySet()));
        }
        return new Node.Name(taken, from(begin));
    }

    private Node conditional(int begin) {
        take("if");
        Node condition = expression();
        require("then");
        Node then = expression();
        require("else");
        return new Node.If(condition, then, expression(), from(begin));
    }

    private Node loop(int begin) {
        take("for");
        Names names = new Names();
        locals.push(names);
        List<Node.Iteration> iterations = iterations(names);
        require("return");
        names.add("partial");
        Node body = expression();
        locals.pop();
        return new Node.For(iterations, body, from(begin));
    }

    private Node quantified(int begin, boolean every) {
        take(every ? "every" : "some");
        Names names = new Names();
        locals.push(names);
        List<Node.Iteration> iterations = iterations(names);
        require("satisfies");
        Node body = expression();
        locals.pop();
        return new Node.Quantified(every, iterations, body, from(begin));
    }

    private List<Node.Iteration> iterations(Names names) {
        List<Node.Iteration> iterations = new ArrayList<>();
        do {
            String name = newName(" in ");
            require("in");
            Node from = expression();
            Optional<Node> to = sign("..") ? Optional.of(expression()) : Optional.empty();
            iterations.add(new Node.Iteration(name, from, to));
            names.add(name);
        } while (sign(","));
        return iterations;
    }

    /// A name that is being introduced, up to the word or sign that ends it.
    private String newName(String ending) {
        int begin = at;
        StringBuilder name = new StringBuilder();
        while (at < source.length()) {
            String part = identifier();
            if (part.isEmpty() || part.equals(ending.strip()) && !name.isEmpty()) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(take(part));
        }
        if (name.isEmpty()) {
            at = begin;
            throw expected("名称 a name");
        }
        return name.toString();
    }

    private Node function(int begin) {
        take("function");
        require("(");
        List<String> parameters = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        if (!sign(")")) {
            do {
                parameters.add(newName(":"));
                types.add(sign(":") ? type() : Type.ANY);
            } while (sign(","));
            require(")");
        }
        if (keyword("external")) {
            locals.push(new Names());
            expression();
            locals.pop();
            return new Node.Literal(Value.NULL, from(begin));
        }
        locals.push(Names.of(parameters));
        Node body = expression();
        locals.pop();
        return new Node.Function(parameters, types, body, from(begin));
    }

    // ---- types

    private Type type() {
        atMost(++depth);
        Type type = typeHere();
        depth--;
        return type;
    }

    private Type typeHere() {
        if (generic("list")) {
            Type item = type();
            require(">");
            return new Type.ListOf(item);
        }
        if (generic("range")) {
            Type endpoint = type();
            require(">");
            return new Type.RangeOf(endpoint);
        }
        if (generic("context")) {
            SequencedMap<String, Type> entries = new LinkedHashMap<>();
            if (!sign(">")) {
                do {
                    String key = peek('"') ? text() : key();
                    require(":");
                    entries.put(key, type());
                } while (sign(","));
                require(">");
            }
            return new Type.ContextOf(entries);
        }
        if (generic("function")) {
            List<Type> parameters = new ArrayList<>();
            if (!sign(">")) {
                do {
                    parameters.add(type());
                } while (sign(","));
                require(">");
            }
            require("->");
            return new Type.FunctionOf(parameters, type());
        }
        for (String name : List.of("years and months duration", "days and time duration", "date and time")) {
            if (Names.end(name, source, at) >= 0) {
                take(name);
                return Type.named(name).orElse(Type.ANY);
            }
        }
        int begin = at;
        String name = typeName();
        while (sign(".")) {
            typeName();
        }
        Optional<Type> known = Type.named(name);
        if (known.isEmpty() && !scope.isOpen()) {
            throw new Fault(ExpressionProblem.UNKNOWN_NAME, from(begin), name, Nearest.of(name, Type.NAMED.keySet()));
        }
        return known.or(() -> Optional.ofNullable(scope.types().get(name))).orElse(Type.ANY);
    }

    private String typeName() {
        String name = identifier();
        if (name.isEmpty()) {
            throw expected("类型 a type");
        }
        return take(name);
    }

    private boolean generic(String name) {
        int begin = at;
        if (identifier().equals(name)) {
            take(name);
            if (sign("<")) {
                return true;
            }
            at = begin;
        }
        return false;
    }
}
