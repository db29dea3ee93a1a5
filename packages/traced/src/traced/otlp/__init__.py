"""OTLP, the protocol of OpenTelemetry's SDKs, in and out.

protobuf_in ┐
            ├─▶ one canonical form (OTLP/JSON as dicts) ─▶ assemble ─▶ spans, with what the contract has no
json_in     ┘                                                         place for in `Span.extras`
load: what a body is made of, how much memory that takes, and how much is read in one way
frame: what protobuf_in reads one span after the other, and how many parts a message has
export: spans ─▶ OTLP/JSON, as it came in
"""
