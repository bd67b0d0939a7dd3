"""The wizard that sets up a centre of one's own: a step a file; the writing is a service."""
