"""OpenTelemetry: prints the spans of the calls, and then all that they hold."""

import sys

from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.monitoring.calls import call

exporter = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
HTTPXClientInstrumentor().instrument(tracer_provider=provider)
call(sys.argv[1])
for span in exporter.get_finished_spans():
    print("span", span.name, (span.attributes or {}).get("http.url"))
    print(span.to_json())
