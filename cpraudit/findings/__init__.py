"""What the checks say, and the small steps after them."""
