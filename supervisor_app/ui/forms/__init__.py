"""Forms made from declared fields; saving is the screen's."""
