package org.jundeng.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/// The unified social credit code of an organisation, 18 characters.
///
/// Source: GB 32100-2015.
///
/// @param code in capital letters
public record CreditCode(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern WRITTEN = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    /// @throws Malformed if the form or the check character is wrong
    public CreditCode {
        if (!WRITTEN.matcher(code).matches()) {
            throw new Malformed(Malformed.Reason.CREDIT_CODE_UNREADABLE, code);
        }
        char check = check(code);
        if (code.charAt(17) != check) {
            throw new Malformed(Malformed.Reason.CREDIT_CODE_CHECKSUM, code, check);
        }
    }

    /// Reads a code, in capital or small letters.
    ///
    /// @throws Malformed if the form or the check character is wrong
    public static CreditCode parse(String text) {
        return new CreditCode(text.strip().toUpperCase(Locale.ROOT));
    }

    /// The check character of the first 17: MOD 31 with the powers of 3 as weights; a remainder of 0 gives `0`.
    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /// The department that registers it, the first character: 1 offices and public institutions, 5 civil affairs,
    /// 9 market regulation.
    public char authority() {
        return code.charAt(0);
    }

    /// The code of the area where it is registered.
    public String area() {
        return code.substring(2, 8);
    }

    /// The organisation's own number, nine characters.
    public String organisation() {
        return code.substring(8, 17);
    }

    @Override
    public String toString() {
        return code;
    }
}
