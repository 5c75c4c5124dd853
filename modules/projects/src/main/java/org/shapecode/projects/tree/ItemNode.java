package org.shapecode.projects.tree;

import java.awt.Image;
import java.awt.datatransfer.Transferable;
import java.awt.dnd.DnDConstants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.Action;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.util.ImageUtilities;
import org.openide.util.datatransfer.PasteType;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.shapecode.core.Html;
import org.shapecode.projects.files.FileNames;
import org.shapecode.runs.RunOutput;
import org.shapecode.views.live.ViewableRun;

/** The node of an item. The lookup holds the item, and for a run or study also a subject for views and what can be saved. */
// The fields are set before they are used.
@SuppressWarnings("this-escape")
class ItemNode extends AbstractNode {
    private static final String BADGE = "org/shapecode/projects/warning-badge.svg";
    private static final int BADGE_X = 7;
    private static final int BADGE_Y = 7;

    private final transient TreeItem item;
    private final transient InstanceContent content;
    private final transient List<Object> permanent = new ArrayList<>();
    private transient volatile ItemPresentation presentation;

    /** In the lookup of a run or study that can be resumed. */
    record Resumable(Path folder) {}

    /**
     * A node.
     *
     * @param more further objects for its lookup
     */
    ItemNode(TreeItem item, ItemPresentation presentation, Object... more) {
        this(
                item,
                presentation,
                item.kind().hasChildren() ? Optional.of(new ItemChildren(item)) : Optional.empty(),
                new InstanceContent(),
                more);
    }

    private ItemNode(
            TreeItem item,
            ItemPresentation presentation,
            Optional<ItemChildren> children,
            InstanceContent content,
            Object... more) {
        super(children.map(each -> Children.create(each, true)).orElse(Children.LEAF), new AbstractLookup(content));
        this.item = item;
        this.content = content;
        permanent.add(item);
        children.ifPresent(permanent::add);
        permanent.addAll(List.of(more));
        if (isTrained()) {
            permanent.add(new ViewableRun(item.path(), presentation.name()));
        }
        super.setName(FileNames.base(item.path()));
        describe(presentation);
    }

    private boolean isTrained() {
        return item.kind() == ItemKind.RUN || item.kind() == ItemKind.STUDY;
    }

    /** Updates the presentation. Thread-safe. */
    final void show(ItemPresentation now) {
        if (!now.equals(presentation)) {
            describe(now);
        }
    }

    private void describe(ItemPresentation now) {
        boolean changed = presentation == null || !now.label().equals(presentation.label());
        boolean badge = presentation != null && now.warned() != presentation.warned();
        presentation = now;
        if (changed) {
            setDisplayName(Html.plain(now.label()));
        } else {
            fireDisplayNameChange(null, null);
        }
        List<Object> offered = new ArrayList<>(permanent);
        if (isTrained()) {
            boolean study = item.kind() == ItemKind.STUDY;
            // The table of a study can be saved before its first run has started.
            offered.add(new RunOutput.Source(item.path(), now.name(), study, study || now.started()));
        }
        if (now.resumable()) {
            offered.add(new Resumable(item.path()));
        }
        content.set(offered, null);
        setShortDescription(Html.plain(now.tip()));
        setIconBaseWithExtension(now.icon());
        if (badge) {
            fireIconChange();
        }
    }

    @Override
    public Image getIcon(int type) {
        Image icon = super.getIcon(type);
        return presentation.warned()
                ? ImageUtilities.mergeImages(icon, ImageUtilities.loadImage(BADGE), BADGE_X, BADGE_Y)
                : icon;
    }

    @Override
    public Image getOpenedIcon(int type) {
        return getIcon(type);
    }

    @Override
    public String getHtmlDisplayName() {
        return presentation.html();
    }

    @Override
    public boolean canRename() {
        return !item.isRuns();
    }

    @Override
    public void setName(String name) {
        ItemOperations.rename(item, name);
    }

    @Override
    public boolean canDestroy() {
        return !item.isRuns();
    }

    @Override
    public void destroy() {
        ItemOperations.delete(item, presentation.label());
    }

    /** Deleting needs no confirmation, as it moves to Trash. */
    @Override
    public Object getValue(String attribute) {
        return "customDelete".equals(attribute) ? Boolean.TRUE : super.getValue(attribute);
    }

    @Override
    public boolean canCopy() {
        return item.kind() != ItemKind.PROJECT;
    }

    @Override
    public boolean canCut() {
        return canCopy() && canDestroy();
    }

    @Override
    public Transferable clipboardCopy() {
        return ItemTransfer.of(item.path(), false);
    }

    @Override
    public Transferable clipboardCut() {
        return ItemTransfer.of(item.path(), true);
    }

    @Override
    public Transferable drag() {
        return ItemTransfer.of(item.path(), false);
    }

    @Override
    public PasteType getDropType(Transferable transferable, int action, int index) {
        boolean moves = action == DnDConstants.ACTION_MOVE && ItemTransfer.isOurs(transferable);
        return ItemTransfer.holdsFiles(transferable) ? ItemTransfer.paste(transferable, item.target(), moves) : null;
    }

    @Override
    protected void createPasteTypes(Transferable transferable, List<PasteType> types) {
        if (ItemTransfer.holdsFiles(transferable)) {
            types.add(ItemTransfer.paste(transferable, item.target(), ItemTransfer.isCut(transferable)));
        }
    }

    @Override
    public Action getPreferredAction() {
        return item.kind().hasChildren() && item.kind() != ItemKind.STUDY ? null : ItemActions.OPEN;
    }

    @Override
    public Action[] getActions(boolean context) {
        return ItemActions.of(item.kind());
    }
}
