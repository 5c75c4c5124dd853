/** The model builders that come with Shapecode. */
package org.shapecode.models;
