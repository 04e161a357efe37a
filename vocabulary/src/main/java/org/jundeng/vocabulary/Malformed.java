package org.jundeng.vocabulary;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// A value that cannot be read or a question that cannot be answered with it.
///
/// Its text says what was given, why it does not do and what to do, in Chinese and in English.
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /// What is wrong. Codes are stable; texts are in `malformed_*.properties`, arguments in their order.
    public enum Reason {
        MONEY_UNREADABLE("0101"),
        MONEY_TOO_FINE("0102"),
        MONEY_TOO_LARGE("0103"),
        SHARE_UNREADABLE("0111"),
        SHARE_OUT_OF_RANGE("0112"),
        SHARES_NOT_WHOLE("0113"),
        REGION_CODE_UNREADABLE("0121"),
        DATES_REVERSED("0131"),
        PERIOD_OPEN("0132"),
        DATE_AMBIGUOUS("0133"),
        DATE_OUTSIDE_PERIOD("0134"),
        YEAR_WITHOUT_CALENDAR("0141"),
        RESIDENT_ID_UNREADABLE("0151"),
        RESIDENT_ID_CHECKSUM("0152"),
        RESIDENT_ID_DATE("0153"),
        RESIDENT_ID_FUTURE("0154"),
        CREDIT_CODE_UNREADABLE("0161"),
        CREDIT_CODE_CHECKSUM("0162"),
        TABLE_UNREADABLE("0171");

        private final String number;

        Reason(String number) {
            this.number = number;
        }

        /// The stable code, such as `JD-0101`.
        public String id() {
            return "JD-" + number;
        }
    }

    private final Reason reason;
    private final List<String> arguments;

    Malformed(Reason reason, Object... arguments) {
        this(reason, Stream.of(arguments).map(Object::toString).toList());
    }

    private Malformed(Reason reason, List<String> arguments) {
        super(reason.id() + ": " + text(reason, arguments, Locale.CHINESE) + " / "
                + text(reason, arguments, Locale.ENGLISH));
        this.reason = reason;
        this.arguments = arguments;
    }

    public Reason reason() {
        return reason;
    }

    /// The value as given, personal numbers masked.
    public String value() {
        return arguments.getFirst();
    }

    /// The text in one language, without the code: English if `locale` is English, otherwise Chinese.
    public String text(Locale locale) {
        return text(reason, arguments, locale);
    }

    private static String text(Reason reason, List<String> arguments, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.jundeng.vocabulary.malformed",
                english ? Locale.ENGLISH : Locale.CHINESE,
                Malformed.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(reason.id()), Locale.ROOT).format(arguments.toArray());
    }
}
