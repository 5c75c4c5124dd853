/** Identifiers, seeds and progress: what every other module speaks of. */
package org.shapecode.core;
