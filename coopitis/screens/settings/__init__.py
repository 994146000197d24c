"""What the owner sets once: what an hour costs, how many there are, and how coopitis looks."""
