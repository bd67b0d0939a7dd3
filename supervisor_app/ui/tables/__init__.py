"""Tables of frozen rows and grids of cells for the keyboard; where rows come from is not here."""
