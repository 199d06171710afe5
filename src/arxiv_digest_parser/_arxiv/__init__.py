"""What arXiv itself publishes: announcement mails and text listings, feeds and answers of the API, listing pages."""
