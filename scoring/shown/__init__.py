"""A verdict as a page shows it: plain values that a template only has to loop over."""
