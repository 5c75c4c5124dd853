/** Imports the user's settings from an earlier version. */
package org.shapecode.toolkit.upgrade;
