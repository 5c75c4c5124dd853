/** The networks of the paper. */
package org.shapecode.models;
