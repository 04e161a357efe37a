package org.jundeng.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Catalog;

/// The data sets of a list that anybody may take, and their files.
public record OpenData(Catalog catalog, URI base) {

    static final String FOLDER = "open-data/";

    /// A set of data, in one or more forms.
    ///
    /// @param id the name of its files, without extension
    public record DataSet(String id, Bilingual title, Bilingual description, Terms terms, List<DataFile> files) {
        public DataSet {
            files = List.copyOf(files);
        }
    }

    /// On what terms data may be used.
    public enum Terms {
        /// Mainly the words of an official document, which no copyright protects.
        OFFICIAL_TEXT,
        /// Written by this project.
        APACHE_2
    }

    /// The form of a file.
    ///
    /// @see <a href="http://publications.europa.eu/resource/authority/file-type">the codes of file types</a>
    public enum Format {
        CSV("csv", "text/csv", "CSV"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
        JSON("json", "application/json", "JSON"),
        JSON_LD("jsonld", "application/ld+json", "JSON_LD"),
        ZIP("zip", "application/zip", "ZIP");

        private final String extension;
        private final String mediaType;
        private final String code;

        Format(String extension, String mediaType, String code) {
            this.extension = extension;
            this.mediaType = mediaType;
            this.code = code;
        }

        public String mediaType() {
            return mediaType;
        }

        String code() {
            return code;
        }
    }

    /// One form of a set: where it lies under the site, and its bytes, made when asked for.
    public record DataFile(String path, Format format, Supplier<byte[]> content) {}

    /// Every set, in the order in which readers see them.
    public List<DataSet> sets() {
        List<DataSet> sets = new ArrayList<>();
        sets.add(set(
                "services",
                new Bilingual("服务项目", "Services"),
                new Bilingual(
                        "清单的每一项服务：原文的四个要素、条件、待遇、怎样提供",
                        "Every service of the list: its official text, conditions, benefits and channels"),
                Terms.OFFICIAL_TEXT,
                file("services", Format.JSON, this::servicesJson),
                file(
                        "services",
                        Format.JSON_LD,
                        () -> bytes(new LinkedData(catalog, base).all().text()))));
        sets.add(set(
                "facts",
                new Bilingual("事实", "Facts"),
                new Bilingual(
                        "规则用到的关于个人和家庭的每一个词：可填的值、问题、在哪里能查到",
                        "Every word about persons and households that the rules use"),
                Terms.APACHE_2));
        sets.add(set(
                "parameters",
                new Bilingual("参数", "Parameters"),
                new Bilingual(
                        "规则用到的标准和比例，按地区和时间，写明是原文、其他文件还是假定值",
                        "Amounts and rates by region and time, each with its source or marked as assumed"),
                Terms.OFFICIAL_TEXT));
        sets.add(set(
                "indicators",
                new Bilingual("主要发展指标", "Headline indicators"),
                new Bilingual(
                        "计划的主要发展指标：2016年的值和2020年的目标", "The plan's indicators: values of 2016 and targets for 2020"),
                Terms.OFFICIAL_TEXT));
        sets.add(set(
                "targets",
                new Bilingual("量化承诺", "Targets"),
                new Bilingual("计划正文里有数字、期限或要求全覆盖的每一句承诺", "Every measured or dated promise in the body of the plan"),
                Terms.OFFICIAL_TEXT));
        sets.add(set(
                "tasks",
                new Bilingual("重点任务", "Tasks"),
                new Bilingual("重点任务和负责单位", "The tasks of the plan and who answers for them"),
                Terms.OFFICIAL_TEXT));
        sets.add(set(
                "examples",
                new Bilingual("例子", "Examples"),
                new Bilingual(
                        "每一项服务的例子：一个家庭和规则应得出的结果，可用来检验别的程序",
                        "Families and what the rules must say of them: test cases for other programs"),
                Terms.APACHE_2,
                file(
                        "examples",
                        Format.JSON,
                        () -> bytes(ExampleJson.all(catalog).text()))));
        sets.add(set(
                "rules",
                new Bilingual("规则", "Rules"),
                new Bilingual(
                        "每一项可计算的服务的规则，各为一个 DMN 1.5 决策模型",
                        "The rules of every computed service, each as a decision model in DMN 1.5"),
                Terms.APACHE_2,
                file(
                        "rules",
                        Format.ZIP,
                        () -> new Decisions(catalog, base)
                                .archive(catalog.edition().published()))));
        return List.copyOf(sets);
    }

    /// The file that lies at a path under the site, such as `open-data/services.csv`.
    public Optional<DataFile> file(String path) {
        return sets().stream()
                .flatMap(set -> set.files().stream())
                .filter(file -> file.path().equals(path))
                .findFirst();
    }

    /// A set with its tables, where it has some, and more files.
    private DataSet set(String id, Bilingual title, Bilingual description, Terms terms, DataFile... more) {
        Tables tables = new Tables(catalog);
        Stream<DataFile> sheets = tables.sheet(id).stream()
                .flatMap(sheet -> Stream.of(file(id, Format.CSV, sheet::csv), file(id, Format.XLSX, sheet::xlsx)));
        return new DataSet(
                id,
                title,
                description,
                terms,
                Stream.concat(sheets, Stream.of(more)).toList());
    }

    private static DataFile file(String id, Format format, Supplier<byte[]> content) {
        return new DataFile(FOLDER + id + "." + format.extension, format, content);
    }

    private byte[] servicesJson() {
        return bytes(new Json()
                .put("list", catalog.edition().id())
                .put("edition", catalog.edition().edition())
                .put(
                        "services",
                        catalog.services().values().stream()
                                .map(ServiceJson::whole)
                                .toList())
                .text());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
