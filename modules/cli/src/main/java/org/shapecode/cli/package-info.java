/** The commands of {@code shapecode-cli}. */
package org.shapecode.cli;
