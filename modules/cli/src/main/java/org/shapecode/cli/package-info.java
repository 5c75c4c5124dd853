/** The commands of shapecode-cli. */
package org.shapecode.cli;
