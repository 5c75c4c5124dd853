/** What every other module stands on: seeds, progress, problems told in a sentence, JSON, safe writing of files. */
package org.shapecode.core;
