//! Geometry of fishbone, why-tree and timeline strip, from (id, shown label); no DOM, conservative text widths.
