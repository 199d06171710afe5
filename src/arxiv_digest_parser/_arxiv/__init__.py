"""What arXiv itself publishes: announcement mails, text listings, feeds, answers of the API, listing pages."""
