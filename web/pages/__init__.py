"""One page a file: one route, one frozen context, one template."""
