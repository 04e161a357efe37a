package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Somebody who has a keyboard and nothing else.
record Keyboard(Page page) {

    private static final int MOST_KEYS = 300;

    /// Goes on to the next thing that a selector fits.
    Keyboard to(String selector) {
        for (int i = 0; i < MOST_KEYS; i++) {
            press("Tab");
            visible();
            if (focused("each => each.matches(" + quoted(selector) + ")")) {
                return this;
            }
        }
        throw new AssertionError("no way to " + selector + " on " + page.url());
    }

    /// Goes on to a link or button and opens it.
    void open(String name) {
        for (int i = 0; i < MOST_KEYS; i++) {
            press("Tab");
            visible();
            if (focused("each => each.matches('a, button, summary') && each.textContent.trim() === " + quoted(name))) {
                AtomicBoolean loaded = new AtomicBoolean();
                Consumer<Page> listener = _ -> loaded.set(true);
                page.onLoad(listener);
                press("Enter");
                page.waitForCondition(loaded::get);
                page.offLoad(listener);
                return;
            }
        }
        throw new AssertionError("no way to " + name + " on " + page.url());
    }

    /// Goes through a list until it stands at a value.
    void choose(String selector, String value) {
        to(selector);
        for (int i = 0; i < MOST_KEYS; i++) {
            if (focused("each => each.value === " + quoted(value))) {
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError("no " + value + " in " + selector);
    }

    void type(String selector, String text) {
        to(selector);
        page.keyboard().type(text);
    }

    /// Fills in a day, in whichever order the browser asks for its parts.
    void date(String selector, String year, String month, String day) {
        to(selector);
        String wanted = "each => each.value === " + quoted(year + "-" + month + "-" + day);
        for (String[] parts : new String[][] {{month, day, year}, {year, month, day}, {day, month, year}}) {
            for (int i = 0; i < parts.length; i++) {
                press("ArrowLeft");
            }
            for (String part : parts) {
                page.keyboard().type(part);
                if (part.equals(year)) {
                    press("ArrowRight");
                }
            }
            if (focused(wanted)) {
                return;
            }
        }
        throw new AssertionError("the day cannot be written with a keyboard");
    }

    /// Ticks the box, or the one of several, with a label.
    void tick(String label) {
        String labelled = "each => each.labels?.[0]?.textContent.trim() === " + quoted(label);
        for (int i = 0; i < MOST_KEYS; i++) {
            press("Tab");
            visible();
            if (!focused("each => each.matches('[type=radio], [type=checkbox]')")) {
                continue;
            }
            if (focused(labelled)) {
                press("Space");
                return;
            }
            if (focused("each => each.type === 'radio'")) {
                for (int j = 0; j < 20; j++) {
                    press("ArrowDown");
                    if (focused(labelled)) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("no " + label + " on " + page.url());
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /// What has the focus is to be seen to have it.
    private void visible() {
        assertThat(focused("""
                        each => {
                          if (each === document.body) return true;
                          const style = getComputedStyle(each);
                          const box = each.getBoundingClientRect();
                          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                            && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                        }"""))
                .as(
                        () -> "focus not to be seen on " + page.url() + ": "
                                + page.evaluate(
                                        "document.activeElement.outerHTML.slice(0, 200) + getComputedStyle(document.activeElement).outline + JSON.stringify(document.activeElement.getBoundingClientRect())"))
                .isTrue();
    }

    private boolean focused(String predicate) {
        return (boolean) page.evaluate("(" + predicate + ")(document.activeElement)");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
