"""The operator's commands beside `serve`, `worker` and `migrate`."""
