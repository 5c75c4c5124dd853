/** Models: what is trained, and what encodes and decodes. */
package org.shapecode.network.api;
