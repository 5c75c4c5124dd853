/** What is done with files and folders: names, copies, moves, the bin. Needs no display. */
package org.shapecode.projects.files;
