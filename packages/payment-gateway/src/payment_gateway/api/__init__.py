"""HTTP: routes, refusals, the OpenAPI document. No rules of payment live here."""
