/** The shapes, generators and samplings that come with Shapecode. */
package org.shapecode.shapes;
