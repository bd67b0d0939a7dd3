"""The server's side of sync: its schema, its workstations, its lint; run by an administrator."""
