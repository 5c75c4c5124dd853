package org.shapecode.toolkit.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
    private static final String OPTIONS = "config/Preferences/org/shapecode/";

    @TempDir
    Path root;

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private Map<Object, Object> options(String path) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(read(path)));
        return properties;
    }

    @Test
    void aNewUserDirectoryStartsAsTheNewestEarlierOne() throws IOException {
        write("0.9.0/" + OPTIONS + "projects.properties", "a=old");
        write("0.10.0/" + OPTIONS + "projects.properties", "a=new");
        write("0.10.0/config/Modules/org-example-triangle.xml", "<module/>");
        write("0.10.0/var/queue.json", "[]");
        write("0.10.0/var/log/messages.log", "log");
        write("0.10.0/autosave/1.json", "{}");
        write("0.12.0/" + OPTIONS + "projects.properties", "a=future");
        write("notes/" + OPTIONS + "projects.properties", "a=none");
        Path own = Files.createDirectories(root.resolve("0.11.0/config")).getParent();
        assertTrue(Upgrade.upgrade(own));
        assertEquals("a=new", read("0.11.0/" + OPTIONS + "projects.properties"));
        assertEquals("[]", read("0.11.0/var/queue.json"));
        assertEquals("{}", read("0.11.0/autosave/1.json"));
        assertFalse(Files.exists(own.resolve("config/Modules")));
        assertFalse(Files.exists(own.resolve("var/log")));
        assertEquals("a=new", read("0.10.0/" + OPTIONS + "projects.properties"));
    }

    @Test
    void aUserDirectoryInUseIsNotOverwritten() throws IOException {
        write("0.1.0/" + OPTIONS + "projects.properties", "a=old");
        write("0.2.0/" + OPTIONS + "projects.properties", "a=own");
        assertFalse(Upgrade.upgrade(root.resolve("0.2.0")));
        assertEquals("a=own", read("0.2.0/" + OPTIONS + "projects.properties"));
    }

    @Test
    void happensOnce() throws IOException {
        Path own = Files.createDirectories(root.resolve("0.2.0"));
        assertFalse(Upgrade.upgrade(own), "nothing to take over");
        write("0.1.0/" + OPTIONS + "projects.properties", "a=old");
        assertFalse(Upgrade.upgrade(own));
        assertFalse(Files.exists(own.resolve("config")));
    }

    @Test
    void aUserDirectoryThatIsUsedByALaterVersionGetsItsNames() throws IOException {
        write("u/var/upgraded", "0.0.1");
        write("u/" + OPTIONS + "workbench.properties", "threads=1");
        assertTrue(Upgrade.upgrade(root.resolve("u")));
        assertFalse(Upgrade.upgrade(root.resolve("u")));
        assertEquals(Map.of("threads", "1"), options("u/" + OPTIONS + "toolkit.properties"));
    }

    @Test
    void aUserDirectoryOfAnotherNameTakesOverNothing() throws IOException {
        write("0.1.0/" + OPTIONS + "projects.properties", "a=old");
        Path own = Files.createDirectories(root.resolve("mine"));
        assertFalse(Upgrade.upgrade(own));
        assertFalse(Files.exists(own.resolve("config")));
    }

    @Test
    void optionsMoveToTheModulesThatReadThem() throws IOException {
        write("u/" + OPTIONS + "workbench.properties", "threads=1\ntheme=dark\nperspective=compare\ncolumns=name\n");
        write("u/" + OPTIONS + "toolkit.properties", "theme=light\n");
        Upgrade.upgrade(root.resolve("u"));
        assertEquals(Map.of("threads", "1", "theme", "light"), options("u/" + OPTIONS + "toolkit.properties"));
        assertEquals(Map.of("columns", "name"), options("u/" + OPTIONS + "runs.properties"));
        assertEquals(Map.of("perspective", "compare"), options("u/" + OPTIONS + "workbench.properties"));
    }

    @Test
    void classesInSettingsHaveTheirNewNames() throws IOException {
        String folder = "u/config/Windows2Local/Components/";
        write(folder + "a.settings", "<instance class=\"org.shapecode.workbench.runs.RunsWindow\"/>");
        write(folder + "b.settings", "\"-//org.shapecode.workbench.views//View//EN\"");
        write(folder + "c.settings", "<instance class=\"org.shapecode.workbench.help.HelpWindow\"/>");
        write(
                folder + "d.settings",
                "<serialdata class=\"org.shapecode.workbench.training.QueueWindow\">ACED</serialdata>");
        write("u/config/Shortcuts/x.shadow", "Actions/Window/org-shapecode-workbench-runs-CompareWindow.instance");
        Upgrade.upgrade(root.resolve("u"));
        assertEquals("<instance class=\"org.shapecode.runs.RunsWindow\"/>", read(folder + "a.settings"));
        assertEquals("\"-//org.shapecode.views//View//EN\"", read(folder + "b.settings"));
        assertEquals("<instance class=\"org.shapecode.workbench.help.HelpWindow\"/>", read(folder + "c.settings"));
        assertTrue(
                read(folder + "d.settings").contains("<instance class=\"org.shapecode.queue.window.QueueWindow\"/>"));
        assertFalse(read(folder + "d.settings").contains("ACED"));
        assertEquals("Actions/Window/org-shapecode-runs-CompareWindow.instance", read("u/config/Shortcuts/x.shadow"));
    }

    @Test
    void bytesThatAreNoTextStay() throws IOException {
        byte[] bytes = {(byte) 0xff, 0, (byte) 0x80, 13, 10};
        Path file = write("u/config/a.ser", "");
        Files.write(file, bytes);
        Upgrade.upgrade(root.resolve("u"));
        assertEquals(Arrays.toString(bytes), Arrays.toString(Files.readAllBytes(file)));
    }
}
