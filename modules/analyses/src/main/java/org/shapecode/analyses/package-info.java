/** The analyses of the paper: loss, reconstructions, code against attribute. */
package org.shapecode.analyses;
