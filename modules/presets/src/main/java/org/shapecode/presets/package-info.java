/** The experiments of the paper, as presets. */
package org.shapecode.presets;
