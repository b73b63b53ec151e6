"""How a fair order is made, pure."""
