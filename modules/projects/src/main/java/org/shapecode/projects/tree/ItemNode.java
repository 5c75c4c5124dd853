package org.shapecode.projects.tree;

import java.awt.datatransfer.Transferable;
import java.awt.dnd.DnDConstants;
import java.util.ArrayList;
import java.util.List;
import javax.swing.Action;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.util.datatransfer.PasteType;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.shapecode.projects.files.FileNames;
import org.shapecode.views.live.RunSubject;
import org.shapecode.workbench.experiment.Experiments;

/** A place in the tree: opened, renamed, copied, pasted into, deleted. A run has a subject for views in its lookup. */
// The fields are set before anything asks for them.
@SuppressWarnings("this-escape")
class ItemNode extends AbstractNode {
    private final transient TreeItem place;
    private final transient InstanceContent content;
    private final transient List<Object> always = new ArrayList<>();
    private final transient Resumable resumable;
    private transient volatile ItemPresentation look;

    /**
     * A node.
     *
     * @param more what its lookup holds beside the place
     */
    ItemNode(TreeItem place, ItemPresentation look, Object... more) {
        this(place, look, new InstanceContent(), more);
    }

    private ItemNode(TreeItem place, ItemPresentation look, InstanceContent content, Object... more) {
        super(children(place), new AbstractLookup(content));
        this.place = place;
        this.content = content;
        this.resumable = () -> Experiments.resume(place.path());
        always.add(place);
        always.addAll(List.of(more));
        if (place.kind() == ItemKind.RUN) {
            always.add(new RunSubject(place.path(), look.label()));
        }
        super.setName(FileNames.base(place.path()));
        describe(look);
    }

    private static Children children(TreeItem place) {
        return place.kind().holds() ? Children.create(new ItemChildren(place), true) : Children.LEAF;
    }

    /** Shows the place as it is now; safe on any thread. */
    final void show(ItemPresentation now) {
        if (!now.equals(look)) {
            describe(now);
        }
    }

    private void describe(ItemPresentation now) {
        boolean changed = look == null || !now.label().equals(look.label());
        look = now;
        if (changed) {
            setDisplayName(now.label());
        } else {
            fireDisplayNameChange(null, null);
        }
        List<Object> able = new ArrayList<>(always);
        if (now.resumable()) {
            able.add(resumable);
        }
        content.set(able, null);
        setShortDescription(now.tip());
        setIconBaseWithExtension(now.icon());
    }

    @Override
    public String getHtmlDisplayName() {
        return look.html();
    }

    @Override
    public boolean canRename() {
        return !place.isRuns();
    }

    @Override
    public void setName(String name) {
        ItemOperations.rename(place, name);
    }

    @Override
    public boolean canDestroy() {
        return !place.isRuns();
    }

    @Override
    public void destroy() {
        ItemOperations.delete(place, look.label());
    }

    /** What is deleted goes to the bin, so that nothing need be asked. */
    @Override
    public Object getValue(String attribute) {
        return "customDelete".equals(attribute) ? Boolean.TRUE : super.getValue(attribute);
    }

    @Override
    public boolean canCopy() {
        return place.kind() != ItemKind.PROJECT;
    }

    @Override
    public boolean canCut() {
        return canCopy() && canDestroy();
    }

    @Override
    public Transferable clipboardCopy() {
        return ItemTransfer.of(place.path(), false);
    }

    @Override
    public Transferable clipboardCut() {
        return ItemTransfer.of(place.path(), true);
    }

    @Override
    public Transferable drag() {
        return ItemTransfer.of(place.path(), false);
    }

    @Override
    public PasteType getDropType(Transferable transferable, int action, int index) {
        boolean moves = action == DnDConstants.ACTION_MOVE && ItemTransfer.isOurs(transferable);
        return ItemTransfer.holdsFiles(transferable) ? new FilesPaste(transferable, place.target(), moves) : null;
    }

    @Override
    protected void createPasteTypes(Transferable transferable, List<PasteType> types) {
        if (ItemTransfer.holdsFiles(transferable)) {
            types.add(new FilesPaste(transferable, place.target(), ItemTransfer.isCut(transferable)));
        }
    }

    @Override
    public Action getPreferredAction() {
        return place.kind().holds() && place.kind() != ItemKind.STUDY ? null : ItemActions.OPEN;
    }

    @Override
    public Action[] getActions(boolean context) {
        return ItemActions.of(place.kind());
    }
}
