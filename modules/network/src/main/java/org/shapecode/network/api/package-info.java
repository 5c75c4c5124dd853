/** Networks that encode images into a code and decode it again, and how they are trained, one step at a time. */
package org.shapecode.network.api;
