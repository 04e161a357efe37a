package org.jundeng.measure;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// A question that cannot be put: numbers that are no sample, labels that do not fit, a level outside its range.
///
/// Its text says what was given, why it does not do and what to do, in Chinese and in English.
public final class Unmeasurable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /// What is wrong. Codes are stable; texts are in `unmeasurable_*.properties`, arguments in their order.
    public enum Reason {
        NOTHING_GIVEN("0201"),
        NOT_A_NUMBER("0202"),
        WEIGHT_NEGATIVE("0203"),
        WEIGHT_NOWHERE("0204"),
        LENGTHS_DIFFER("0205"),
        SUM_TOO_LARGE("0206"),
        GROUP_UNKNOWN("0211"),
        GROUPS_NOT_NESTED("0212"),
        OUT_OF_RANGE("0221"),
        UNIT_UNKNOWN("0231"),
        UNIT_TWICE("0232"),
        UNIT_OWN_NEIGHBOUR("0233"),
        CRITERION_CONSTANT("0241"),
        TOO_FEW("0242");

        private final String number;

        Reason(String number) {
            this.number = number;
        }

        /// The stable code, such as `JD-0201`.
        public String id() {
            return "JD-" + number;
        }
    }

    private final Reason reason;
    private final List<String> arguments;

    Unmeasurable(Reason reason, Object... arguments) {
        this(reason, Stream.of(arguments).map(Object::toString).toList());
    }

    private Unmeasurable(Reason reason, List<String> arguments) {
        super(reason.id() + ": " + text(reason, arguments, Locale.CHINESE) + " / "
                + text(reason, arguments, Locale.ENGLISH));
        this.reason = reason;
        this.arguments = arguments;
    }

    public Reason reason() {
        return reason;
    }

    /// The text in one language, without the code: English if `locale` is English, otherwise Chinese.
    public String text(Locale locale) {
        return text(reason, arguments, locale);
    }

    static void requireSameLength(String one, int length, String other, int otherLength) {
        if (length != otherLength) {
            throw new Unmeasurable(Reason.LENGTHS_DIFFER, one, length, other, otherLength);
        }
    }

    /// @throws Unmeasurable if a value is not a finite number from `least` to `most`
    static void requireWithin(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new Unmeasurable(Reason.OUT_OF_RANGE, what, value, least, most);
        }
    }

    private static String text(Reason reason, List<String> arguments, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.jundeng.measure.unmeasurable",
                english ? Locale.ENGLISH : Locale.CHINESE,
                Unmeasurable.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(reason.id()), Locale.ROOT).format(arguments.toArray());
    }
}
