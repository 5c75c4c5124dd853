/** Design, Train and Compare: arrangements of the windows that each keep what the person changed in them. */
package org.shapecode.workbench.perspectives;
