/** Names, copying, moving and Trash for files and folders. */
package org.shapecode.projects.files;
