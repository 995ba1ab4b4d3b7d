"""The comparison itself: one module for the rules on models, operations, parameters and security each."""
