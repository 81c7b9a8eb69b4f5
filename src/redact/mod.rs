//! Detectors, register of known values, treatment; makes `SafeText`; the gate makes `Cleared`.
