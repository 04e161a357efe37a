package org.jundeng.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The terminal's door to the list: `jundeng list`, `show`, `check`, `ask`, `explain`, `cliffs`, `lint`, `feel`,
/// `population`, `simulate`, `afford`, `equalise`, `project`, `observations`, `access`, `warn`, `evaluate`.
@Command(
        name = "jundeng",
        header = "均等 Jundeng：基本公共服务清单的解释与计算 / a list of basic public services as running law",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            CheckCommand.class,
            AskCommand.class,
            ExplainCommand.class,
            CliffsCommand.class,
            LintCommand.class,
            FeelCommand.class,
            PopulationCommand.class,
            SimulateCommand.class,
            AffordCommand.class,
            EqualiseCommand.class,
            ProjectCommand.class,
            AccessCommand.class,
            ObservationsCommand.class,
            WarnCommand.class,
            EvaluateCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "./jundeng serve 打开网页，./jundeng test 跑测试 / ./jundeng serve opens the portal, ./jundeng test runs the tests",
            "退出码 Exit codes: 0 正常 fine；1 文件有问题 problems in a file；2 命令写法有误 wrong usage；3 内部错误 internal error"
        })
final class Jundeng {

    private Jundeng() {}

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int exit = run(
                new Terminal(
                        out,
                        err,
                        System.getenv(),
                        home(),
                        System.console() != null && System.console().isTerminal()),
                arguments);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /// Runs one command line and returns its exit code.
    static int run(Terminal terminal, String... arguments) {
        CommandLine commands = new CommandLine(new Jundeng(), new Commands(terminal));
        commands.setOut(new java.io.PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new java.io.PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commands.setUsageHelpAutoWidth(false);
        commands.registerConverter(LocalDate.class, Jundeng::day);
        commands.registerConverter(Locale.class, Jundeng::language);
        commands.setExecutionExceptionHandler((exception, _, _) -> terminal.fault(exception));
        if (arguments.length == 0) {
            commands.usage(terminal.out());
            return 0;
        }
        return commands.execute(arguments);
    }

    private static Locale language(String text) {
        return switch (text) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new CommandLine.TypeConversionException("“" + text + "”只能是 zh 或 en / must be zh or en");
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(
                    "“" + text + "”不是日期，请写成 2018-10-01 的样子 / not a day, write it like 2018-10-01");
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                false,
                StandardCharsets.UTF_8);
    }

    private static java.nio.file.Path home() {
        return java.nio.file.Path.of(
                Optional.ofNullable(System.getProperty("jundeng.home")).orElse("."));
    }

    /// Makes the commands, each with the terminal it writes to.
    private record Commands(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return Stream.of(type.getDeclaredConstructors())
                            .anyMatch(constructor -> constructor.getParameterCount() == 1
                                    && constructor.getParameterTypes()[0] == Terminal.class)
                    ? type.cast(type.getDeclaredConstructor(Terminal.class).newInstance(terminal))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /// The language of the environment: English where a locale variable says so, Chinese otherwise.
    static Locale language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(_ -> Locale.ENGLISH)
                .orElse(Locale.CHINESE);
    }
}
