pytest_plugins = ["groundwork.testing.fixtures"]
