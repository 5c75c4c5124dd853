/** Folders of experiments and runs, known to the platform's Projects API. */
package org.shapecode.projects;
