//! The browser behind ports: storage, clock, zones, files, clipboard, print.
