/** What a person sets for the whole program, and the page on which it is set. */
package org.shapecode.toolkit.options;
