"""The parts every report is made of: page, tags, tables, charts, finish; no report of its own."""
