"""Direct answers: composed from what documents state, each statement with its citation, or none."""
