"""The use cases: authorize, capture, void, refund, and the questions FicMart asks."""
