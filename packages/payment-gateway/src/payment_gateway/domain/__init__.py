"""Pure rules: states, cards, what a bank answer means, what a payment becomes. Standard library only."""
