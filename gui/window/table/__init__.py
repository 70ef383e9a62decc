"""Opening a table: the sheet on which it is shown as understood, and what is chosen there."""
