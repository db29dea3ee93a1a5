"""HTTP spoken here, and no rules: each route turns a request into a call of the service and back."""
