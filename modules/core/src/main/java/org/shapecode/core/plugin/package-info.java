/** Plugins and their parameters, declared once as a record. */
package org.shapecode.core.plugin;
