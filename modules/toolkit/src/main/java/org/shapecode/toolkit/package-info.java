/** What every window of the workbench uses: work in the background, errors told in a sentence, small components. */
package org.shapecode.toolkit;
