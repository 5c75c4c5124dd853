/** The desktop: experiments edited, trained and looked at. */
package org.shapecode.workbench;
