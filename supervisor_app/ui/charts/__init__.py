"""Pictures of figures; the plotting library is imported with the first chart that is drawn."""
