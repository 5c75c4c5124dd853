/** Quick Search for presets, plugins and views. */
package org.shapecode.workbench.search;
