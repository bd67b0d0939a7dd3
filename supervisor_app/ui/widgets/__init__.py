"""Parts that screens are made of, one noun a file; values come in, nothing is asked for."""
