/** Editing an experiment: the form, the JSON, undo and redo, saving and what outlives a crash. */
package org.shapecode.editor;
