/** Registers plugins at compile time. */
package org.shapecode.core.plugin.processor;
