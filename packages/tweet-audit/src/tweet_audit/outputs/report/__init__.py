"""The report page: one HTML file that works offline. Its parts lie beside this."""
