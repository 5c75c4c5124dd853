package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.util.ImageUtilities;
import org.openide.windows.Mode;
import org.openide.windows.WindowManager;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.DeskWindow;
import org.shapecode.toolkit.Texts;
import org.shapecode.views.live.RunSubject;
import org.shapecode.views.live.Subject;

/**
 * The window of a view: one for each analysis or interactive view, known by its id, kept over the end of the program. If
 * its plugin is not there any more, it says so, and is forgotten when it is closed. Event dispatch thread.
 */
@ConvertAsProperties(dtd = "-//org.shapecode.views//View//EN", autostore = false)
public final class ViewWindow extends DeskWindow {
    static final String PREFIX = "view-";

    /** Where views open that were never moved. */
    static final String MODE = "views";

    private static final long serialVersionUID = 1L;
    private static final String ID = "view";
    private static final String PINNED = "pinned";

    private String id = "";
    private transient ViewPanel view;
    private transient volatile boolean shown;

    /** Called by the platform, which then gives it its properties. */
    public ViewWindow() {
        setLayout(new BorderLayout());
        // Windows beside this one may take what room they need.
        setMinimumSize(new Dimension());
        setIcon(ImageUtilities.loadImage("org/shapecode/views/view.svg"));
    }

    ViewWindow(String id) {
        this();
        become(id);
    }

    private void become(String newId) {
        id = newId;
        Optional<Plugin> plugin = Views.find(id);
        setName(plugin.map(Plugin::displayName).orElse(id));
        setDisplayName(getName());
        setToolTipText(plugin.map(Plugin::description).orElse("This view is missing"));
        plugin.ifPresentOrElse(this::fill, this::miss);
    }

    private void fill(Plugin plugin) {
        view = new ViewPanel(plugin, Selection.global(), () -> shown);
        add(view.component());
    }

    private void miss() {
        JTextArea words = Texts.paragraph(
                "The plugin \u201c" + id
                        + "\u201d, which makes this view, is not installed. Install it under Tools, Plugins, and start again; or close this window, and it is forgotten.");
        words.setBorder(BorderFactory.createEmptyBorder(12, 14, 12, 14));
        words.setName("view-message");
        add(words);
    }

    @Override
    protected String preferredID() {
        return PREFIX + id;
    }

    @Override
    public int getPersistenceType() {
        return view == null ? PERSISTENCE_ONLY_OPENED : PERSISTENCE_ALWAYS;
    }

    @Override
    public void open() {
        WindowManager manager = WindowManager.getDefault();
        if (manager.findMode(this) == null) {
            Mode mode = manager.findMode(MODE);
            if (mode != null) {
                mode.dockInto(this);
            }
        }
        super.open();
    }

    @Override
    protected void componentOpened() {
        if (view != null) {
            view.open();
        }
    }

    @Override
    protected void componentClosed() {
        if (view != null) {
            view.close();
        }
    }

    @Override
    protected void componentShowing() {
        shown = true;
        if (view != null) {
            view.appear();
        }
    }

    @Override
    protected void componentHidden() {
        shown = false;
    }

    /** Called by the platform, by its name. */
    void writeProperties(Properties properties) {
        properties.setProperty(ID, id);
        String pinned = view == null
                ? ""
                : view.pinned().stream()
                        .map(Subject::folder)
                        .flatMap(Optional::stream)
                        .map(Path::toString)
                        .collect(Collectors.joining("\n"));
        properties.setProperty(PINNED, pinned);
    }

    /** Called by the platform, by its name. */
    void readProperties(Properties properties) {
        become(properties.getProperty(ID, ""));
        List<Subject> pinned = Stream.of(properties.getProperty(PINNED, "").split("\n"))
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .<Subject>map(path -> new RunSubject(path, path.getFileName().toString()))
                .toList();
        if (view != null && !pinned.isEmpty()) {
            view.pin(pinned);
        }
    }
}
