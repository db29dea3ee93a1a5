"""The commands: each reads its flags, builds the parts and shows the result."""
