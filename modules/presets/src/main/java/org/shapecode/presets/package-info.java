/** Ready experiments, one for each figure of the paper that is reproduced; each a class and a JSON file. */
package org.shapecode.presets;
