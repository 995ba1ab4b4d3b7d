"""Programs that a user's monitoring watches; `test_monitoring` runs each in a process of its own."""
