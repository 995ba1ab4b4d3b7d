"""The comparison: one module each for the rules on models, operations, parameters and security."""
