/** The editor of an experiment: form, preview, JSON, undo, saving, and recovery after a crash. */
package org.shapecode.editor;
