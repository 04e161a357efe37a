package org.jundeng.server;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A family that goes through the check in a browser: three people in 鼓楼区 on 2018-10-01, the child disabled.
record Family(Page page) {

    /// How each question is answered; what is not here is answered with "I am not sure".
    private static final Map<String, Consumer<Page>> ANSWERS = Map.of(
            "残疾人证", page -> page.getByLabel("女儿").check(),
            "残疾等级",
                    page -> page.getByLabel("2", new Page.GetByLabelOptions().setExact(true))
                            .check(),
            "残疾类别", page -> page.getByLabel("肢体").check(),
            "家庭月收入", page -> page.locator("#a0-in").fill("1350"),
            "家庭财产符合当地规定",
                    page -> page.getByLabel("是", new Page.GetByLabelOptions().setExact(true))
                            .check(),
            "长期照护需要",
                    page -> page.getByLabel("是", new Page.GetByLabelOptions().setExact(true))
                            .check());

    Family start() {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("开始查"))
                .click();
        page.locator("#area").selectOption("350102");
        page.locator("#asof").fill("2018-10-01");
        button("开始");
        return this;
    }

    Family people() {
        person("本人", "1980", "5", "1", "女");
        button("保存，再加一个人");
        person("丈夫", "1978", "11", "20", "男");
        button("保存，再加一个人");
        person("女儿", "2009", "3", "15", "女");
        button("就这些人，继续");
        return this;
    }

    private void person(String label, String year, String month, String day, String sex) {
        page.locator("#label").selectOption(label);
        page.locator("[name='birth.y']").fill(year);
        page.locator("[name='birth.m']").fill(month);
        page.locator("[name='birth.d']").fill(day);
        page.getByLabel(sex, new Page.GetByLabelOptions().setExact(true)).check();
    }

    Family situations() {
        page.getByLabel("有人有残疾证").check();
        page.getByLabel("有人在上学").check();
        button("继续");
        return this;
    }

    /// Answers what is asked until nothing more is, or `most` pages were answered.
    int questions(int most) {
        int pages = 0;
        while (page.url().contains("/check/q/") && pages < most) {
            pages++;
            String name = asked();
            Consumer<Page> answer = ANSWERS.get(name);
            if (answer == null) {
                button("我不确定");
            } else {
                answer.accept(page);
                button("继续");
            }
        }
        return pages;
    }

    String asked() {
        String path = URLDecoder.decode(page.url(), StandardCharsets.UTF_8);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    List<String> cards() {
        return page.locator("article.card h3").allInnerTexts();
    }

    Locator card(String service) {
        return page.locator("article.card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(service).setExact(true))))
                .first();
    }
}
