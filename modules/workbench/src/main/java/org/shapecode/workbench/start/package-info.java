/** What the middle shows at first: experiments to try. */
package org.shapecode.workbench.start;
