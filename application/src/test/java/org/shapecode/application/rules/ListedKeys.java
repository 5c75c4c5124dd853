package org.shapecode.application.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The help page of keyboard shortcuts names every key that the code binds; the arrow keys also together. */
final class ListedKeys implements CodeRule<List<Source>> {
    private static final String PAGE = "/ShortcutsPage.java";

    /**
     * {@code Keys.bind(list, "alt UP", …}, {@code onKey("LEFT", …}, {@code KeyStroke.getKeyStroke("F3")} or {@code
     * KeyStroke.getKeyStroke(KeyEvent.VK_F2, 0)}.
     */
    private static final Pattern KEY = Pattern.compile(
            "(?:bind\\w*|onKey|getKeyStroke)\\([^\";{]*\"(?<named>(?:(?:alt|ctrl|shift) )*[A-Z][A-Z0-9_]*)\""
                    + "|KeyEvent\\.VK_(?<alone>[A-Z0-9_]+),\\s*0\\)");

    private static final List<String> ARROWS = List.of("LEFT", "RIGHT", "UP", "DOWN");

    @Override
    public String name() {
        return "the help lists every key";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        String page = sources.stream()
                .filter(source -> source.path().endsWith(PAGE))
                .map(Source::text)
                .collect(Collectors.joining());
        List<Violation> missing = new ArrayList<>();
        for (Source source : sources) {
            Matcher bound = KEY.matcher(source.text());
            while (source.isMain() && bound.find()) {
                String key = bound.group("named") == null ? bound.group("alone") : bound.group("named");
                if (!isListed(key, page)) {
                    int line = (int)
                            source.text().substring(0, bound.end()).lines().count();
                    missing.add(source.violation(
                            line, shown(key) + " is not in the help", "list it on the page of shortcuts"));
                }
            }
        }
        return missing;
    }

    private static boolean isListed(String key, String page) {
        return named(page, shown(key)) || ARROWS.contains(key) && named(page, "arrow keys");
    }

    private static boolean named(String page, String key) {
        return Pattern.compile("(?<![\\w+])" + Pattern.quote(key) + "(?!\\w)")
                .matcher(page)
                .find();
    }

    /** As the page has it, such as {@code "Alt+Up"}. */
    private static String shown(String key) {
        return Arrays.stream(key.split(" "))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT)
                        + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"))
                .replace('_', ' ');
    }
}
