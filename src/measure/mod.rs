//! What follows from the document: intervals, gaps, tallies, coverage, risk order.
