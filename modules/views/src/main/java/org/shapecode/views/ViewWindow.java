package org.shapecode.views;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.util.ImageUtilities;
import org.openide.windows.Mode;
import org.openide.windows.WindowManager;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.FocusKeepingWindow;
import org.shapecode.toolkit.StyledText;
import org.shapecode.views.live.Viewable;
import org.shapecode.views.live.ViewableRun;

/**
 * The window of a view: one per analysis or interactive view, identified by the plugin's id and restored by the platform at
 * startup. If the plugin is not installed, the window says so and is not restored once it is closed. Event dispatch thread.
 */
@ConvertAsProperties(dtd = "-//org.shapecode.views//View//EN", autostore = false)
public final class ViewWindow extends FocusKeepingWindow {
    static final String PREFIX = "view-";

    /** The mode in which a view opens, unless the user has moved it. */
    static final String MODE = "views";

    private static final long serialVersionUID = 1L;
    private static final String ID = "view";
    private static final String PINNED = "pinned";
    private static final String NAMES = "pinned-names";

    private String id = "";
    private transient ViewPanel view;
    private transient volatile boolean visible;

    /** Called by the platform, followed by {@link #readProperties}. */
    public ViewWindow() {
        setLayout(new BorderLayout());
        // Lets adjacent windows take the space they need.
        setMinimumSize(new Dimension());
        setIcon(ImageUtilities.loadImage("org/shapecode/views/view.svg"));
    }

    ViewWindow(String id) {
        this();
        setPlugin(id);
    }

    private void setPlugin(String newId) {
        id = newId;
        Optional<Plugin> plugin = Views.find(id);
        setName(plugin.map(Plugin::displayName).orElse(id));
        setDisplayName(getName());
        setToolTipText(plugin.map(Plugin::description).orElse("Plugin not installed"));
        plugin.ifPresentOrElse(this::addView, this::addMissingMessage);
    }

    private void addView(Plugin plugin) {
        view = new ViewPanel(plugin, LastSelection.global(), () -> visible);
        add(view.component());
    }

    private void addMissingMessage() {
        JTextArea message = StyledText.paragraph(
                "The plugin “" + id + "” of this view is not installed. Install it under Tools > Manage Plugins.");
        message.setBorder(BorderFactory.createEmptyBorder(12, 14, 12, 14));
        message.setName("view-message");
        add(message);
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
        visible = true;
        if (view != null) {
            view.becameVisible();
        }
    }

    @Override
    protected void componentHidden() {
        visible = false;
    }

    /** Called by the platform through reflection. */
    void writeProperties(Properties properties) {
        properties.setProperty(ID, id);
        List<Viewable> pinned = view == null
                ? List.of()
                : view.pinned().stream().filter(run -> run.folder().isPresent()).toList();
        properties.setProperty(PINNED, lines(pinned, run -> run.folder().get().toString()));
        properties.setProperty(NAMES, lines(pinned, Viewable::name));
    }

    private static String lines(List<Viewable> runs, Function<Viewable, String> text) {
        return runs.stream().map(text).collect(Collectors.joining("\n"));
    }

    /** Called by the platform through reflection. */
    void readProperties(Properties properties) {
        setPlugin(properties.getProperty(ID, ""));
        String[] names = properties.getProperty(NAMES, "").split("\n");
        List<Viewable> pinned = new ArrayList<>();
        for (String line : properties.getProperty(PINNED, "").split("\n")) {
            if (!line.isBlank()) {
                Path path = Path.of(line);
                // Windows stored by earlier versions have no names.
                boolean named = pinned.size() < names.length && !names[pinned.size()].isBlank();
                pinned.add(new ViewableRun(
                        path, named ? names[pinned.size()] : path.getFileName().toString()));
            }
        }
        if (view != null && !pinned.isEmpty()) {
            view.pin(pinned);
        }
    }
}
