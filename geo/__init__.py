"""Read news reports: dates, toponyms, events, and the incidents they make together."""
