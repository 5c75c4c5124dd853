/** The themes, and the parts of the platform that need help to follow them or to be read out. */
package org.shapecode.toolkit.theme;
