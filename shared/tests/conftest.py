pytest_plugins = ["groundwork.testing.fixtures", "groundwork.testing.browser"]
