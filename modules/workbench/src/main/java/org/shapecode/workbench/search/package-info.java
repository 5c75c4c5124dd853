/** What the platform's Quick Search finds of ours: presets, plugins, views and runs. */
package org.shapecode.workbench.search;
