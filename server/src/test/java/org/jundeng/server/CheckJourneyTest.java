package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A family finds what it is due, in a real browser.
class CheckJourneyTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"1000,true,", "320,false,", "320,true,?ui=elder"})
    void aFamilyOfThreeWithADisabledChildFindsItsAllowances(int width, boolean scripts, String display) {
        try (BrowserContext window = window(width, scripts)) {
            Page page = window.newPage();
            page.navigate("/" + (display == null ? "" : display));
            Family family = new Family(page).start();
            accessible(page, scripts);
            family.people();
            accessible(page, scripts);
            family.situations();
            while (page.url().contains("/check/q/")) {
                accessible(page, scripts);
                fits(page);
                family.questions(1);
            }
            assertThat(page.url()).endsWith("/check/result");
            fits(page);
            accessible(page, scripts);
            assertThat(family.card("最低生活保障").innerText()).contains("很可能符合", "每月 750 元", "(700 − 450) × 3 = 750 元/月");
            assertThat(family.card("困难残疾人生活补贴和重度残疾人护理补贴").innerText()).contains("很可能符合");
        }
    }

    private static void accessible(Page page, boolean scripts) {
        if (scripts) {
            accessible(page);
        }
    }
}
