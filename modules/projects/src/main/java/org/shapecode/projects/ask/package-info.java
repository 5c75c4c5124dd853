/** Small dialogs that say in place what is wrong. */
package org.shapecode.projects.ask;
