package org.shapecode.editor;

/**
 * What a person does in one go, such as dragging a slider or typing into a field: its changes are undone together. Told
 * apart by identity.
 */
public final class Gesture {}
