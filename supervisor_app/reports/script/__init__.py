"""Arabic text for PDF: direction, joining, glyphs and their embedding; no pages, no report."""
