/** Project folders, registered with the platform's Projects API. */
package org.shapecode.projects;
