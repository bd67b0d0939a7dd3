"""The machine around the product: folders, files, clock, log, lock, settings, keys."""
