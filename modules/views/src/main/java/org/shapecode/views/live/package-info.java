/** Analyses looked at while training goes on, at a cost that stays within a share of the processors. */
package org.shapecode.views.live;
