"""Reading other people's files in a cage: queue-system exports and lists; nothing is stored here.

What parses a foreign file runs in a child process (`cage`, `caged`); plain values come back.
`tickets` and `tables` are the doors for services; the other modules stand behind them.
"""
