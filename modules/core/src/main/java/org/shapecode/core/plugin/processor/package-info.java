/** Registers plugins while they are compiled. */
package org.shapecode.core.plugin.processor;
