"""The words that digests print, one record a language, and how they are looked up."""
