/** Windows that show an analysis or an interactive view of the selected runs. */
package org.shapecode.views;
