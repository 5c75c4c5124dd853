/** Figures of analyses: computed live while a job trains, within a budget of processor time, or from stored runs. */
package org.shapecode.views.live;
