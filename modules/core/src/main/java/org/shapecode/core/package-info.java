/** The foundation of all modules: seeds, progress, errors for users, JSON, CSV, atomic writing of files. */
package org.shapecode.core;
