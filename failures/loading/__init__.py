"""From catalogue files to checked content, and from content to rows."""
