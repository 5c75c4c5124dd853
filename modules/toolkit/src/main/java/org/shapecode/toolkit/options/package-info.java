/** The Shapecode page of the options dialog. */
package org.shapecode.toolkit.options;
