"""Paper: HTML to tagged PDF, many PDFs into one numbered pack, what an upload is."""
