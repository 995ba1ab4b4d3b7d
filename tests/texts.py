"""Text that hypothesis makes up."""

from hypothesis import strategies as st

CHARACTERS = st.characters(exclude_categories=["Cs"])
"""What UTF-8 can write. `st.text()` means the same, and works it out by trying each character, which takes a second."""
