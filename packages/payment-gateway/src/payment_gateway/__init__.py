"""A payment gateway that tells the shop the truth, whatever the bank does."""
