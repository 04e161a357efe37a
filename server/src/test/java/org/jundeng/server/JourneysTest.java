package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ways that people go through the check, in a real browser.
class JourneysTest extends BrowserTest {

    @Test
    void aFamilyOfFiveIsCheckedByKeyboardAlone() {
        try (BrowserContext window = window(1000, true)) {
            Page page = window.newPage();
            page.navigate("/");
            Keyboard keyboard = new Keyboard(page);
            keyboard.press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("跳到正文");
            keyboard.open("开始查");
            keyboard.choose("#area", "350102");
            keyboard.date("#asof", "2018", "10", "01");
            keyboard.open("开始");
            person(keyboard, "本人", "1980", "5", "1", "女", "保存，再加一个人");
            person(keyboard, "丈夫", "1978", "11", "20", "男", "保存，再加一个人");
            person(keyboard, "女儿", "2009", "3", "15", "女", "保存，再加一个人");
            person(keyboard, "儿子", "2012", "6", "1", "男", "保存，再加一个人");
            person(keyboard, "奶奶", "1940", "1", "1", "女", "就这些人，继续");
            keyboard.tick("有人有残疾证，或者需要康复");
            keyboard.open("继续");
            while (page.url().contains("/check/q/")) {
                question(keyboard, new Family(page).asked());
            }
            assertThat(page.url()).endsWith("/check/result");
            Family family = new Family(page);
            assertThat(family.card("最低生活保障").innerText())
                    .contains("很可能符合", "每月 1,250 元", "(700 − 450) × 5 = 1,250 元/月");
            assertThat(family.cards()).contains("困难残疾人生活补贴和重度残疾人护理补贴", "老年人健康管理");
        }
    }

    private static void person(
            Keyboard keyboard, String label, String year, String month, String day, String sex, String button) {
        keyboard.choose("#label", label);
        keyboard.type("[name='birth.y']", year);
        keyboard.type("[name='birth.m']", month);
        keyboard.type("[name='birth.d']", day);
        keyboard.tick(sex);
        keyboard.open(button);
    }

    private static void question(Keyboard keyboard, String fact) {
        switch (fact) {
            case "残疾人证" -> keyboard.tick("女儿");
            case "残疾等级" -> keyboard.tick("2");
            case "残疾类别" -> keyboard.tick("肢体");
            case "家庭月收入" -> keyboard.type("#a0-in", "2250");
            case "家庭财产符合当地规定", "长期照护需要" -> keyboard.tick("是");
            default -> {
                keyboard.open("我不确定");
                return;
            }
        }
        keyboard.open("继续");
    }

    @Test
    void answersArePutAwayAndTakenUpAgainWithTheCode() {
        String code;
        try (BrowserContext window = window(320, false)) {
            Page page = answered(window.newPage());
            page.navigate("/check/answers");
            new Family(page).button("存下来，以后接着看");
            fits(page);
            code = page.locator(".code").innerText();
        }
        try (BrowserContext window = window(320, true)) {
            Page page = window.newPage();
            page.navigate("/r");
            Family family = new Family(page);
            page.locator("#code").fill("23456-789AB");
            family.button("继续");
            assertThat(page.locator(".errors").innerText()).contains("没有找到这个继续码");
            accessible(page);
            page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT));
            family.button("继续");
            assertThat(page.url()).endsWith("/check/answers");
            accessible(page);
            fits(page);
            page.navigate("/check/result");
            assertThat(family.card("最低生活保障").innerText()).contains("每月 750 元");
        }
    }

    @Test
    void anAnswerIsChangedAndTheOthersStay() {
        try (BrowserContext window = window(320, true)) {
            Page page = answered(window.newPage());
            page.navigate("/check/answers");
            page.locator(".summary > div", new Page.LocatorOptions().setHasText("上个月全家一共收入多少钱"))
                    .locator("a")
                    .click();
            assertThat(page.locator("#a0-in").inputValue()).isEqualTo("1350");
            page.locator("#a0-in").fill("2100");
            new Family(page).button("继续");
            new Family(page).questions(60);
            assertThat(page.url()).endsWith("/check/result");
            assertThat(new Family(page).cards()).doesNotContain("最低生活保障");
            page.locator("details", new Page.LocatorOptions().setHasText("看是哪些、为什么"))
                    .locator("summary")
                    .click();
            page.navigate("/check/result/why/46");
            assertThat(page.locator("main").innerText()).contains("700", "不符合");
            accessible(page);
            fits(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "elder"})
    void whatIsMissingOrWrongIsSaidBesideItsFieldAndAtTheTop(String display) {
        try (BrowserContext window = window(320, true)) {
            Page page = window.newPage();
            page.navigate("/check?ui=" + display);
            Family family = new Family(page);
            family.button("开始");
            wrong(page, "area");
            page.locator("#area").selectOption("350102");
            page.locator("#asof").fill("2018-10-01");
            family.button("开始");
            family.button("就这些人，继续");
            wrong(page, "birth");
            page.locator("[name='birth.y']").fill("2018");
            page.locator("[name='birth.m']").fill("2");
            page.locator("[name='birth.d']").fill("30");
            family.button("就这些人，继续");
            wrong(page, "birth");
            assertThat(page.locator("[name='birth.d']").inputValue())
                    .as("what was written stays")
                    .isEqualTo("30");
            page.locator("[name='birth.y']").fill("2019");
            page.locator("[name='birth.d']").fill("1");
            page.getByLabel("男", new Page.GetByLabelOptions().setExact(true)).check();
            family.button("就这些人，继续");
            wrong(page, "birth");
            page.locator("[name='birth.y']").fill("1975");
            family.button("就这些人，继续");
            family.button("继续");
            wrong(page, "in");
            page.getByLabel("都没有").check();
            family.button("继续");
            while (page.url().contains("/check/q/") && !family.asked().equals("家庭月收入")) {
                family.button("继续");
                assertThat(page.locator(".errors a").count()).isPositive();
                accessible(page);
                family.button("我不确定");
            }
            for (String income : new String[] {"", "很多", "-5", "1e9", "12.345"}) {
                page.locator("#a0-in").fill(income);
                family.button("继续");
                wrong(page, "a0");
                assertThat(page.locator("#a0-in").inputValue()).isEqualTo(income);
            }
        }
    }

    /// The errors are told, have the focus, and lead to the field that they are about.
    private static void wrong(Page page, String field) {
        page.locator(".errors:focus").waitFor();
        assertThat(page.locator(".errors a").first().getAttribute("href")).isIn("#" + field, "#" + field + "-in");
        assertThat(page.locator(".field.wrong .error").first().isVisible()).isTrue();
        page.locator(".errors a").first().click();
        accessible(page);
        fits(page);
    }

    @Test
    void inEnglishTheCheckIsEnglishAndTheLawChinese() {
        try (BrowserContext window = window(320, true)) {
            Page page = window.newPage();
            page.navigate("/check?lang=en");
            page.locator("#area").selectOption("350102");
            page.locator("#asof").fill("2018-10-01");
            Family family = new Family(page);
            family.button("Start");
            page.locator("[name='birth.y']").fill("1950");
            page.locator("[name='birth.m']").fill("1");
            page.locator("[name='birth.d']").fill("1");
            page.getByLabel("Female").check();
            family.button("That is everybody: continue");
            page.getByLabel("None of these").check();
            family.button("Continue");
            while (page.url().contains("/check/q/")) {
                assertThat(page.locator("h1").innerText()).as(page.url()).matches("[\\x20-\\x7E‘’“”–—]+");
                accessible(page);
                family.button("I am not sure");
            }
            accessible(page);
            fits(page);
            assertThat(page.locator("h1").innerText()).matches("[\\x20-\\x7E]+");
            assertThat(page.locator("article.card h3 a").first().getAttribute("lang"))
                    .isEqualTo("zh-Hans");
        }
    }

    @Test
    void theResultOnPaperHasTheReasonsAndNoButtons() throws IOException {
        try (BrowserContext window = window(1000, true)) {
            Page page = answered(window.newPage());
            page.navigate("/check/result");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".display").isVisible()).isFalse();
            assertThat(page.locator("header.site nav").isVisible()).isFalse();
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            try (PDDocument paper = Loader.loadPDF(page.pdf())) {
                String text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
                assertThat(text)
                        .contains("(700−450)×3=750元/月", "12345", "2018-10-01")
                        .doesNotContain("长辈版");
            }
        }
    }

    @Test
    void whoAsksForOneServiceIsAskedForItFirst() {
        try (BrowserContext window = window(320, false)) {
            Page page = window.newPage();
            page.navigate("/services/46");
            page.navigate("/check?for=46&someone=1");
            page.locator("#area").selectOption("350102");
            page.locator("#asof").fill("2018-10-01");
            Family family = new Family(page);
            family.button("开始");
            family.people().situations();
            for (int i = 0; i < 3; i++) {
                assertThat(page.locator("details a").allTextContents()).contains("最低生活保障");
                family.button("我不确定");
            }
            page.navigate("/check/result");
            assertThat(page.locator("h1").innerText()).contains("您家可能享受");
        }
    }

    private static Page answered(Page page) {
        Family family = new Family(page).start().people().situations();
        family.questions(60);
        assertThat(page.url()).endsWith("/check/result");
        return page;
    }
}
