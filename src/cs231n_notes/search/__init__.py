"""Search for Korean mixed with English: an index made at build time, asked by a worker in the browser."""
